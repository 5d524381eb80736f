"""Speed and quality, one command each; figures with machine and date in `results/`."""

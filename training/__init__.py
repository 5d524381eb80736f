"""What the shipped models are made with."""

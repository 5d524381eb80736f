"""What a model is heard on, how it is asked, and when its reading is followed."""

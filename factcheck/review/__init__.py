"""What people decide: guidelines, records that are only ever appended, and where they are made."""

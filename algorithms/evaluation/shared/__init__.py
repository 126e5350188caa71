"""What several tools of the wing share."""

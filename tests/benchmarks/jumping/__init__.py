"""The jump, measured among as many names as a library may come to hold."""

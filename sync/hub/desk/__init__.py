"""What those who look after libraries can see and do; pages and commands call the same."""

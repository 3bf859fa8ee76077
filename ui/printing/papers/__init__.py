"""The papers, one module each: from what is known to what is printed."""

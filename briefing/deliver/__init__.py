"""Hands finished editions to their readers: messages, ways out, the lock, the schedule."""

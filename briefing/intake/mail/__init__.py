"""Mails, mailboxes and newsletters to entries."""

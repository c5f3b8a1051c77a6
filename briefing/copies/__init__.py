"""Who stands behind a text: copies, later versions, agency credits, publishers, independence. Pure."""

"""The living style page: every layout and component, rendered with example data and examined."""

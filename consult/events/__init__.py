"""Consultations, seminars and panels: series, events, their programme, and what makes them accessible."""

"""Front page, start pages, and what the installation says about itself."""

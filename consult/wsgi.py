"""The application for a WSGI server."""

from config import Config
from consult.app import create_app

application = create_app(Config.from_environment())

"""The one HTTP client."""


class SourceHttp:
    """Placeholder."""

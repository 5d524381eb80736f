"""The evaluator's page: served on loopback, read and decided in the browser, by keyboard."""

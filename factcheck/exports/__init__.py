"""Reports and decisions -> the formats of other tools, and decisions back; no network, no models.

`factcheck.exports.formats` knows which there are.
"""

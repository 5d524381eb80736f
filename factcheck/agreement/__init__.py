"""How far raters agree, where they do not, and how each compares with an expert.

Review files, reports and other tools' JSON Lines -> `read` -> `align` -> `measure`, `calibrate`
and `queue`; `run` does all of it.
"""

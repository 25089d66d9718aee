"""Writes figures and records as TOML that a person would like to read and edit."""

import datetime
import textwrap

WIDTH = 118


def value_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ", ".join(value_text(item) for item in value) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def pair_lines(key, value):
    line = f"{key} = {value_text(value)}"
    if len(line) <= WIDTH or not isinstance(value, str):
        return [line]
    # A long text goes on several lines: a backslash at the end of a line joins it to the next.
    parts = textwrap.wrap(value.replace("\\", "\\\\"), WIDTH - 6, break_long_words=False, break_on_hyphens=False)
    return [f'{key} = """\\'] + [f"    {part} \\" for part in parts[:-1]] + [f'    {parts[-1]}"""']


def table_lines(header, record):
    lines = [header]
    for key, value in record.items():
        lines += pair_lines(key, value)
    return lines


def month_line(month):
    return "    { " + ", ".join(f"{key} = {value_text(value)}" for key, value in month.items()) + " },"


def figure_lines(name, figure):
    lines = [f"# Awkward on purpose: {figure['comment']}."] if "comment" in figure else []
    lines.append(f"[figure.{name}]")
    for key, value in figure.items():
        if key == "comment":
            continue
        if key == "months":
            lines += ["months = ["] + [month_line(month) for month in value] + ["]"]
        else:
            lines += pair_lines(key, value)
    return lines

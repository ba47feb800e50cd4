"""The root command, and the one place where pslint's errors become a line and an exit status."""

import sys

import click

from pslint import __version__
from pslint.cli.allow import allow
from pslint.cli.check import check
from pslint.cli.config import config
from pslint.cli.explain import explain
from pslint.cli.group import DefaultGroup
from pslint.cli.hook import hook
from pslint.cli.rules import rules
from pslint.cli.usage import usage
from pslint.errors import PslintError

HELP = """Check how a residency personal statement explains a failed exam.

\b
pslint statement.txt          the annotated report
pslint drafts/ a.md - < b     folders, files, standard input
pslint --format docx -o commented.docx draft.docx
pslint explain blame          what a rule marks, and why a reader minds

Exit status: 0 nothing at or above --fail-on; 1 something; 2 the command could not do its work.
"""
SETTINGS = {"help_option_names": ["-h", "--help"]}


@click.group(
    cls=DefaultGroup, context_settings=SETTINGS, help=HELP, commands=[check, config, explain, rules, allow, hook]
)
@click.version_option(__version__, prog_name="pslint")
def root() -> None:
    """Check drafts, explain rules, keep findings."""


def main() -> None:
    """Run the command; bad usage and an error of pslint's own are one line on standard error and exit status 2."""
    try:
        sys.exit(root(prog_name="pslint", standalone_mode=False))
    except PslintError as error:
        problem = str(error)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        problem = usage(error)
    except click.Abort:
        problem = "stopped"
    click.echo(f"pslint: {problem}", err=True)
    sys.exit(2)

"""A group of commands whose first word may be left out: ``pslint draft.txt`` is ``pslint check draft.txt``."""

import click


class DefaultGroup(click.Group):
    """A group that runs its command ``check`` where the first word names no command."""

    default = "check"
    own_options = frozenset({"--help", "-h", "--version"})

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that name none."""
        if args and args[0] not in self.commands and args[0] not in self.own_options:
            ctx.obj = args[0]  # where it should be no path, a command may have been meant
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the default command's options above the list of commands."""
        records = [record for param in self.commands[self.default].params if (record := param.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl([*records, ("--version", "Show the version and exit."), ("-h, --help", "Show this.")])
        self.format_commands(ctx, formatter)

"""What a value must be to fit an option of a rule's card."""

from pslint.values import Option


def fits(option: Option, value: object) -> bool:
    """Tell whether ``value`` is of the option's kind and within its bounds."""
    if isinstance(option.value, bool) or not isinstance(option.value, int | float):
        return type(value) is type(option.value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if isinstance(value, float) and isinstance(option.value, int):
        return False
    return (option.low is None or option.low <= value) and (option.high is None or value <= option.high)


def allowed(option: Option) -> str:
    """Return what the option takes, for a person."""
    if isinstance(option.value, bool):
        return "true or false"
    if isinstance(option.value, str):
        return "words in quotes"
    kind = "a whole number" if isinstance(option.value, int) else "a number"
    low, high = option.low, option.high
    if low is not None and high is not None:
        return f"{kind} from {low:g} to {high:g}" if high < 10**6 else f"{kind} from {low:g} to {high:,.0f}"
    return f"{kind}, at least {low:g}" if low is not None else f"{kind}, at most {high:g}" if high is not None else kind

"""The settings: what briefing.toml says, checked as a whole and resolved."""

from briefing.settings.load import load_settings
from briefing.settings.schema import (
    DeliverySettings,
    EditionSettings,
    LimitSettings,
    SecretRef,
    Settings,
    SmtpSettings,
    Subscriber,
)
from briefing.settings.secrets import Secret, read_secret

__all__ = [
    "DeliverySettings",
    "EditionSettings",
    "LimitSettings",
    "Secret",
    "SecretRef",
    "Settings",
    "SmtpSettings",
    "Subscriber",
    "load_settings",
    "read_secret",
]

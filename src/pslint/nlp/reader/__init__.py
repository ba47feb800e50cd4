"""The trained reader: windows of a statement through the network, decoded into passages, roles and flags."""

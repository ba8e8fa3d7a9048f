"""maeul: consignment plans (위탁·운영계획) checked, computed and printed from YAML."""

__version__ = "0.1.0"

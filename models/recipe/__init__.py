"""The training recipe of the reader: corpus, network, training, calibration, export and evaluation."""

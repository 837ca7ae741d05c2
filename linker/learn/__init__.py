"""Scripts that learn the tables and weights from labelled data. The product imports nothing from here; numpy is needed.

python -m linker.learn.transcription PAIRS.tsv     → romanise/data/transcription.tsv
python -m linker.learn.sound PAIRS.tsv             → weights/sound.tsv, with the held-out figures of its folds
"""

from __future__ import annotations

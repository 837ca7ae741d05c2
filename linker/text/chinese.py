"""Chinese sentences: their words, by jieba, and which of these lead up to a name: 公司將與英特爾, 法國總統馬克宏.

Words are cut by jieba's twin in Rust where it is installed, which cuts alike but is there at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from linker.text.names import listed
from linker.text.normalise import fold_han

_ROLES = tuple(
    """
总统 主席 总理 首相 特首 行政长官 外长 财长 防长 国王 女王 天皇 部长 院长 校长 市长 县长 省长 州长 局长 行长
会长 社长 团长 台长 组长 厅长 议长 理事长 署长 处长 司长 秘书长 书记 大使 发言人 议员 委员 立委 法官 律师
检察官 司令 将军 上将 董事长 总裁 总经理 执行长 首席执行官 创始人 创办人 教授 博士 院士 学者 作家 诗人 记者
编辑 导演 演员 主演 歌手 画家 艺术家 设计师 建筑师 工程师 分析师 医师 医生 教练 选手 球员 投手 前锋 名将 队长
主任 馆长 先生 女士 法师 牧师 主教 国务卿 哲学家 科学家 经济学家 历史学家 心理学家 物理学家 化学家 生物学家
数学家 社会学家 研究员 企业家 主持人 候选人 得主 冠军 父亲 母亲 哥哥 姐姐 弟弟 妹妹 妻子 丈夫 儿子 女儿 同事
学生
""".split()
)
"""What people are called before their names, in simplified characters."""

_LONGEST_ROLE = max(map(len, _ROLES))


def segments(han: str) -> Sequence[str]:
    """The words of Chinese text, folded; together they are as long as it: 公司將與英特爾 → 公司, 将, 与, 英特尔."""
    return _cut()(fold_han(han))


@cache
def _cut() -> Callable[[str], list[str]]:
    try:
        import rjieba
    except ImportError:
        return cut_by_jieba()
    cut: Callable[[str], list[str]] = rjieba.cut
    return cut


def cut_by_jieba() -> Callable[[str], list[str]]:
    """What cuts by jieba itself, which takes a second to load, and tells of it unless it is hushed."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    cut: Callable[[str], list[str]] = jieba.lcut
    return cut


@cache
def leading_words() -> frozenset[str]:
    """Folded words that lead up to a name in a sentence: `data/leading.txt`, written by `linker build refresh leading`."""
    return frozenset(listed("leading.txt"))


def role_ends(han: str) -> Iterator[int]:
    """Where roles end in Chinese text: 法國總統馬克宏 → 4."""
    return (match.end() for match in _role().finditer(fold_han(han)))


def is_behind_a_role(text: str, start: int) -> bool:
    """Whether a role ends at an offset."""
    return fold_han(text[max(0, start - _LONGEST_ROLE) : start]).endswith(_ROLES)


@cache
def _role() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_ROLES, key=len, reverse=True)))

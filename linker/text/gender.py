"""Whether somebody is a woman or a man: by title or role, by an English given name, by the characters of a Chinese one.

Which characters are given to girls and which to boys is common knowledge of Chinese names, not counted from any data.
Many are given to both, and stand in neither list.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from linker.text.names import given_names
from linker.text.normalise import fold_han

UNKNOWN = "-"
KINSWOMEN = (
    "mother wife daughter sister aunt niece grandmother granddaughter fiancee daughter-in-law mother-in-law girlfriend"
).split()
KINSMEN = (
    "father husband son brother uncle nephew grandfather grandson fiance son-in-law father-in-law boyfriend"
).split()
WOMEN = frozenset(KINSWOMEN) | frozenset(
    "ms mrs miss madam madame lady actress chairwoman businesswoman spokeswoman congresswoman songstress empress queen "
    "princess widow woman heroine".split()
)
MEN = frozenset(KINSMEN) | frozenset(
    "mr sir lord chairman businessman spokesman congressman emperor king prince widower man".split()
)
_GIRLS = """
女妹姐姑姊娘婆媽娟婷妮娜嬌媛婉妙姿妍婕嫣媚嬋娥姬妃姝嫻娣妤姍姵嫦嬪嬅嬡妘姮姣嬿嫚媺嫈妧婞嬣
莎莉芳芬蘭菊梅花蓮蓉薇蕾菁萍芸芝茜茹莹萱蘋苓菱蔓蕙蔻芙芷茵葳藝蘊珠珍珊玲琴琳瓊瑛玫瑰璇瑤琪
麗燕鳳鶯鵑鸞雯霞露雪香秀美慧惠淑貞倩巧靜怡佩綺絲黛艷虹純素卿翠紅黎媖錦鈴珮琬
"""
_BOYS = """
龍虎彪剛強雄勇軍武偉豪傑峰斌鵬飛輝建國宏弘德義仁忠信誠永福祿壽財發旺富貴坤乾山岳川海江濤浩濱波松柏楠棟樑榮昌盛隆興祥良
祖宗漢邦基鎮振勝毅堅鐵鋼銘鈞鑫銓錫鋒鏗威彥俊健康凱章泉源根樹森土水木火添進達成男夫伯叔士志政憲鴻炳炎焜煌煥燦權標霖駿騏驥騰麟魁
超越鼎震雷奎堯舜禹侯俠儒元光克兆公兵力勁勛卓博厚培壯孝守定崇嵩庭廷彬恩戰才捷揚敬旭昇昆明晃晉智朝東柱業正民津淵滔澤濟炯
生甫皓石磊磐碩祐秉程策紀維群翔翰肇臣茂衛謙豐贊賢軒逸道遠鎧長陽霆顯鯤田先喜來助佐佑
"""


def of_roles(roles: frozenset[str]) -> str:
    """f or m where roles and titles tell, else "-"."""
    return "f" if roles & WOMEN else "m" if roles & MEN else UNKNOWN


def of_english(words: Iterable[str]) -> str:
    """f or m by the first of some words, folded, that is a given name which hardly anybody else bears, else "-"."""
    return first_told(given_names().get(word, UNKNOWN) for word in words)


def of_han(given: str) -> str:
    """f or m by the last character of a folded Chinese given name that tells, else "-": 麗芸 f, 秀成 m."""
    return first_told(_of_character().get(character, UNKNOWN) for character in reversed(given))


def first_told(whose: Iterable[str]) -> str:
    """The first f or m, else "-"."""
    return next((told for told in whose if told != UNKNOWN), UNKNOWN)


@cache
def _of_character() -> dict[str, str]:
    girls, boys = (fold_han("".join(text.split())) for text in (_GIRLS, _BOYS))
    return dict.fromkeys(boys, "m") | dict.fromkeys(girls, "f")

"""Yale romanisation of Cantonese; the h that marks low tones is written after the vowel."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table
from linker.romanise.tones import CANTONESE, first_vowel, marked

_LOW = {
    final: (yale, low)
    for final, yale, low in (
        entry.split("=")[0:1] + entry.split("=")[1].split(",")
        for entry in """
        aa=a,ah aai=aai,aaih aau=aau,aauh aam=aam,aahm aan=aan,aahn aang=aang,aahng aap=aap,aahp aat=aat,aaht aak=aak,aahk
        ai=ai,aih au=au,auh am=am,ahm an=an,ahn ang=ang,ahng ap=ap,ahp at=at,aht ak=ak,ahk
        e=e,eh ei=ei,eih eng=eng,ehng ek=ek,ehk i=i,ih iu=iu,iuh im=im,ihm in=in,ihn ing=ing,ihng ip=ip,ihp it=it,iht ik=ik,ihk
        o=o,oh oi=oi,oih ou=ou,ouh on=on,ohn ong=ong,ohng ot=ot,oht ok=ok,ohk u=u,uh ui=ui,uih un=un,uhn ung=ung,uhng ut=ut,uht uk=uk,uhk
        oe=eu,euh oeng=eung,euhng oek=euk,euhk eoi=eui,euih eon=eun,euhn eot=eut,euht yu=yu,yuh yun=yun,yuhn yut=yut,yuht
        """.split()
    )
}


def _in_full(initial: str, final: str, tone: int) -> str:
    """Low tones, the fourth to the sixth, have an h behind the vowel."""
    written = SCHEME.spell(initial, final)
    letters = written[min(tone > 3, len(written) - 1)]
    return marked(letters, first_vowel(letters), CANTONESE.get(tone))


SCHEME = Scheme(
    name="Yale Cantonese",
    language="yue",
    initials=table("z=j c=ch j=y"),
    finals=_LOW,
    whole=table("jyu=yu,yuh jyun=yun,yuhn jyut=yut,yuht"),
    in_full=_in_full,
)

"""Gwoyeu Romatzyh: tone is spelled with letters, so that each final has a form for each of the four tones."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

_SONORANTS = ("m", "n", "l", "r")


def _in_full(initial: str, final: str, tone: int) -> str:
    """The tone chooses the final; m, n, l and r have an h in the first tone, and the plain final in the second."""
    finals, start = SCHEME.final_spellings(initial, final), SCHEME.initial_spellings(initial)[0]
    if initial in _SONORANTS and tone in (1, 2):
        return start + "h" * (tone == 1) + finals[0]
    return start + finals[(tone - 1) % min(4, len(finals))]


SCHEME = Scheme(
    name="Gwoyeu Romatzyh",
    language="cmn",
    initials=table("zh=j q=ch x=sh z=tz c=ts"),
    finals=table(
        """
        ih=y,yr,yy,yh a=a,ar,aa,ah e=e,er,ee,eh ai=ai,air,ae,ay ei=ei,eir,eei,ey ao=au,aur,ao,aw ou=ou,our,oou,ow
        an=an,arn,aan,ann en=en,ern,een,enn ang=ang,arng,aang,anq eng=eng,erng,eeng,enq ong=ong,orng,oong,onq er=el,erl,eel,ell
        i=i,yi,ii,ih ia=ia,ya,ea,iah ie=ie,ye,iee,ieh iao=iau,yau,eau,iaw iou=iou,you,eou,iow ian=ian,yan,ean,iann
        in=in,yn,iin,inn iang=iang,yang,eang,ianq ing=ing,yng,iing,inq iong=iong,yong,eong,ionq u=u,wu,uu,uh
        ua=ua,wa,oa,uah uo=uo,wo,uoo,uoh uai=uai,wai,oai,uay uei=uei,wei,oei,uey uan=uan,wan,oan,uann
        uen=uen,wen,oen,uenn uang=uang,wang,oang,uanq v=iu,yu,eu,iuh ve=iue,yue,eue,iueh van=iuan,yuan,euan,iuann
        vn=iun,yun,eun,iunn
        """
    ),
    bare=table(
        """
        i=i,yi,yii,yih ia=ia,ya,yea,yah ie=ie,ye,yee,yeh iao=iau,yau,yeau,yaw iou=iou,you,yeou,yow
        ian=ian,yan,yean,yann in=in,yn,yiin,yinn iang=iang,yang,yeang,yanq ing=ing,yng,yiing,yinq
        iong=iong,yong,yeong,yonq u=u,wu,wuu,wuh ua=ua,wa,woa,wah uo=uo,wo,woo,woh uai=uai,wai,woai,way
        uei=uei,wei,woei,wey uan=uan,wan,woan,wann uen=uen,wen,woen,wenn uang=uang,wang,woang,wanq
        ueng=ueng,weng,woeng,wenq v=iu,yu,yeu,yuh ve=iue,yue,yeue,yueh van=iuan,yuan,yeuan,yuann vn=iun,yun,yeun,yunn
        """
    ),
    in_full=_in_full,
)

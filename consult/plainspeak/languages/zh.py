"""Chinese: number words, signs and cues, searched without word borders."""

import re

from consult.plainspeak.language import Cues, Force, Language, NumberSigns, NumberWords, bare, parts

_SIGN = "〇零一二三四五六七八九十百千万亿两"


def _whole(*idioms: str) -> re.Pattern[str]:
    """Find idioms that hold a sign of a number, but not the end or the middle of a number ("三万一千")."""
    return bare(*(f"(?<![{_SIGN}0-9]){idiom}(?![{_SIGN}])" for idiom in idioms))


WORDS = NumberWords(
    cardinals=dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)) | {"两": 2, "俩": 2},
    ordinals={},
    scales={"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8},
    likely={"首次": 1, "首个": 1, "双方": 2, "一": 1},
    articles={},
    fractions=parts({(1, 2): ("一半", "半数")}),
    joiners=frozenset(),
    idioms=_whole(
        "一些",
        "一起",
        "一样",
        "一定",
        "统一",
        "一般",
        "唯一",
        "之一",
        "进一步",
        "一直",
        "一旦",
        "一切",
        "一同",
        "一致",
        "一贯",
        "一方面",
        "另一方面",
        "一体",
        "一律",
        "一道",
        "一面",
        "一系列",
        "单一",
        "万一",
        "第三方",
        "十分(?!钟|之)",
        "千万不",
        "百姓",
        "四川",
        "九龙",
        "三亚",
        "两岸",
        "多个",
        "千方百计",
        "一下",
        "一点",
        "五金",
        "二手",
        "万岁",
        "第一时间",
        "同一",
        "星期[一二三四五六]",
        "周[一二三四五六](?![年次期天])",
    ),
)
SIGNS = NumberSigns(
    decimal=".",
    groups=",",
    percent=re.compile("\\s*[%\uff05]|个百分点"),
    ratio=re.compile(r"(?!)"),
    months={},
    ranges=re.compile("\\s*(?:[-–—~\uff5e]|至|到|和)\\s*"),
)
CUES = Cues(
    negations=bare(
        "不(?!同|断|仅|只|但|过|管|论|久|少)",
        "没有?",
        "(?<!除)非(?!常|洲|政府|正式)",
        "无(?!论|障碍|线)",
        "未(?!来)",
        "勿",
        "禁止",
        "(?<!是)否(?!则)",
    ),
    concords=re.compile(r"(?!)"),
    exceptions=bare("除非", "除外", "除了", "例外", "但书", "除.{1,12}(?:以外|之外)", "以.{1,12}为条件"),
    subordinators=bare("由于", "虽然", "尽管", "以便", "从而", "使得", "当.{1,10}时", "鉴于"),
    coordinators=bare("和", "与", "及", "以及", "或", "并且", "而且", "但是", "同时"),
    etcetera=bare("等等", "(?<![以要能须再在先会想])等(?=[。,;\uff0c\uff1b]|$)", "诸如此类"),
    abbreviations=re.compile(r"(?!)"),
    forces={
        Force.MUST: bare("必须", "务必", "(?<![的项该此])决定(?!权|书|性)", "不得", "有义务"),
        Force.ASKS: bare("(?<!应)请(?!求|愿|假|教|客)", "(?<!不)要求", "促请", "敦促", "呼吁", "(?<!应)请求"),
        Force.SHOULD: bare("应该", "应当", "应(?!当|该|对|用|请)", "(?<![的项条些])建议(?!书)", "最好"),
        Force.CAN: bare("可以", "可(?!能|持续|靠|见|以)", "能够", "鼓励", "邀请"),
    },
)
LANGUAGE = Language(code="zh", words=WORDS, signs=SIGNS, cues=CUES)

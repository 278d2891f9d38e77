"""Chinese examples of each rule."""

from consult.plainspeak import StatementKind, Term
from tests.plainspeak.examples.case import Case

_LONG = "来自世界各国的所有人在大会议室里都说了他们现在最想要的东西。"
_OFFICE = (Term("协调人", ("联络员",)),)

CASES = {
    "S1": Case(_LONG, "sentence_too_long_characters", _LONG, "大家说了想要什么。"),
    "S2": Case(
        "大家说了\uff0c问了\uff0c也投票了。",
        "several_ideas",
        "大家说了\uff0c问了\uff0c也投票了。",
        "大家说了\uff0c也投票了。",
    ),
    "S3": Case("我们来了。大家说了话。", "several_sentences", "大家说了话。", "我们来了。"),
    "S4": Case("由于下雨\uff0c我们走了。", "nested_clause", "由于", "下雨了。"),
    "S6": Case("我们不能没有帮助。", "double_negation", "不能没有", "我们需要帮助。"),
    "W1": Case("我们履行工作。", "hard_word", "履行", "我们做工作。"),
    "W3": Case("请问联络员。", "other_word_for_term", "联络员", "请问协调人。", terms=_OFFICE),
    "W4": Case("这是NMIRF机制。", "abbreviation", "NMIRF", "这是国家机制。"),
    "W7": Case("这是信\u00ad息。", "soft_hyphen", "\u00ad", "这是信息。"),
    "N1": Case("二十五个国家来了。", "number_word", "二十五", "25个国家一起来了。"),
    "N2": Case("请看第 IV 章。", "roman_numeral", "IV", "请看第 4 章。"),
    "N3": Case("这是20%的人。", "percentage", "20%", "每100人中有20人。"),
    "N4": Case("我们在2021-12-03来了。", "short_date", "2021-12-03", "我们在2021年12月3日来了。"),
    "N5": Case("有3万人。", "big_number", "3万", "2021年有900人。"),
    "P1": Case("我们来了\uff08五月\uff09。", "brackets", "\uff08五月\uff09", "我们来了。"),
    "P2": Case("这是 WORLD 吗。", "capitals", "WORLD", "这是 World 吗。"),
    "P3": Case("请看A/HRC/51/33文件。", "document_number", "A/HRC/51/33", "请看3/4的文件。"),
    "M1": Case("52个国家来了。", "number_not_in_source", "52", "25个国家来了。", "二十五个国家与会。"),
    "M2": Case(
        "2021年12月4日开会。",
        "date_not_in_source",
        "2021年12月4日",
        "2021年12月3日开会。",
        "会议于2021年11月24日至12月3日举行。",
    ),
    "M4": Case("国家可以等。", "negation_lost", "国家可以等。", "国家不能等。", "各国不应拖延。"),
    "M5": Case(
        "国家必须写报告。",
        "recommendation_stronger",
        "国家必须写报告。",
        "国家可以写报告。",
        "理事会鼓励各国提交报告。",
        StatementKind.RECOMMENDATION,
    ),
    "M6": Case(
        "大家都说话。",
        "exception_lost",
        "大家都说话。",
        "除了儿童\uff0c大家都说话。",
        "人人可以发言\uff0c儿童除外。",
    ),
}

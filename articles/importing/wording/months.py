"""Month names, whole and shortened, in the languages bylines come in."""

import re

_MONTHS = """
en january february march april may june july august september october november december
en jan feb mar apr may jun jul aug sept oct nov dec
es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
es ene feb mar abr may jun jul ago set oct nov dic
de januar februar märz april mai juni juli august september oktober november dezember
de jän feb mär apr mai jun jul aug sep okt nov dez
fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
fr janv févr mars avr mai juin juil août sept oct nov déc
fr jan fév mars avr mai jun jul aout sep oct nov dec
fr jan fevrier mars avril mai juin juill aout septembre octobre novembre decembre
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
pt jan fev mar abr mai jun jul ago set out nov dez
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
it gen feb mar apr mag giu lug ago set ott nov dic
nl januari februari maart april mei juni juli augustus september oktober november december
nl jan feb mrt apr mei jun jul aug sep okt nov dec
id januari februari maret april mei juni juli agustus september oktober november desember
id jan feb mar apr mei jun jul agt sep okt nov des
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
pl stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
no januar februar mars april mai juni juli august september oktober november desember
cs ledna února března dubna května června července srpna září října listopadu prosince
cs leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
hu január február március április május június július augusztus szeptember október november december
el ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
uk січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ru января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""  # noqa: E501 - one language a line

NUMBER_OF: dict[str, int] = {}
for _row in _MONTHS.strip().splitlines():
    for _number, _name in enumerate(_row.split()[1:], start=1):
        NUMBER_OF.setdefault(_name, _number)

PATTERN = "|".join(
    re.escape(name) for name in sorted(NUMBER_OF, key=lambda name: (-len(name), name))
)


def month_number(name: str) -> int:
    """1 to 12 for a month's name in any of the languages. Raises KeyError for other words."""
    return NUMBER_OF[name.lower().rstrip(".")]

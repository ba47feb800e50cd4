"""What counts as a second failure: one that is told, and none that is feared, denied, promised away or another's."""

import pytest

from pslint.render.page.again import told_again

TOLD = [
    "I failed Step 1 twice before I asked anybody for help.",
    "In November I failed it again by four points.",
    "After failing the examination a second time, I went home to Salta.",
    "I failed Step 1 in March 2019, and again in the winter of that year.",
    "I failed Step 2 CK in 2020 and then failed it again in 2021.",
    "I passed Level 1 on my third attempt.",
    "I had sat the paper for the third time when the pass came.",
    "My two failures on the surgery shelf had one cause.",
    "I failed on both attempts that I made from the night shift.",
    "I not only failed the course again but lost the year.",
    "I could not believe that I had failed again.",
    "The second failure made me call the learning center.",
    "I failed my second attempt as well.",
    "It was the second time that I failed anatomy.",
    "I failed to pass Step 1 a second time.",
    "Both failed attempts are on my transcript.",
]
ONCE = [
    "I will never fail again.",
    "I failed Step 1 and took it again in May.",
    "Since then I have not failed again.",
    "I haven’t failed an examination twice in my life.",
    "I was afraid of failing again, so I booked a tutor.",
    "Her timetable kept me from failing a second time.",
    "I finished the year without failing again.",
    "I failed the exam, read the chapter on acids again, and passed.",
    "When I failed I opened the first volume again.",
    "I failed Step 1 once and never again.",
    "I knew that if I failed again I would lose the visa.",
    "I met each week with a resident who had failed Step 1 twice.",
    "A classmate on her third attempt lent me her cards.",
    "I failed to read the question twice in that block.",
    "I failed Step 1 on a plan of sixty questions twice a week.",
    "In those months I looked after two heart failures a day.",
    "I passed, so there was no third attempt.",
    "I called the registrar a third time about my transcript.",
    "A fear of a second failure sat with me at the desk.",
    "I would have failed again with the old plan.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_a_failure_told_twice_is_more_than_one(sentence: str) -> None:
    assert told_again(sentence)


@pytest.mark.parametrize("sentence", ONCE)
def test_a_failure_feared_denied_or_of_another_is_none(sentence: str) -> None:
    assert not told_again(sentence)

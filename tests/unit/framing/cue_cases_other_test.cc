// Cues in Chinese, in both scripts, in German and in Russian.
#include <gtest/gtest.h>

#include "tests/unit/framing/cue_support.h"

namespace normalize::test {
namespace {

class ChineseCues : public ::testing::TestWithParam<CueCase> {};

TEST_P(ChineseCues, AreToldFromLookalikes) { CheckCase(GetParam(), "zh"); }

INSTANTIATE_TEST_SUITE_P(
    Simplified, ChineseCues,
    ::testing::Values(
        CueCase{"美国以“国家安全”为借口。", "scare-quote", "“国家安全”", true},
        CueCase{"这种“合作”只对华盛顿有利。", "scare-quote", "“合作”", true},
        CueCase{"市长说：“我们马上修路。”", "scare-quote", "“我们", false},
        CueCase{"电影“春河”获奖。", "scare-quote", "“春河”", false},
        CueCase{"“海星”号货轮进港。", "scare-quote", "“海星”", false},
        CueCase{"他住在“十四五”规划的新区。", "scare-quote", "“十四五”", false},
        CueCase{"中国反对所谓“债务陷阱”。", "so-called", "所谓", true},
        CueCase{"所谓潮汐，是指海水的涨落。", "so-called", "所谓", false},
        CueCase{"他去不去都无所谓。", "so-called", "所谓", false},
        CueCase{"荷兰声称芯片有风险。", "attribution-verb", "声称", true},
        CueCase{"黄仁勋坦承订单下降。", "attribution-verb", "坦承", true},
        CueCase{"多国承认巴勒斯坦国。", "attribution-verb", "承认", false},
        CueCase{"台风威胁沿海。", "attribution-verb", "威胁", false},
        CueCase{"裁判两次出示黄牌警告。", "attribution-verb", "警告", false},
        CueCase{"据传英伟达将降价。", "hedging", "据传", true},
        CueCase{"目前尚不清楚价格。", "hedging", "尚不清楚", true},
        CueCase{"赖清德是麻烦制造者。", "epithet", "麻烦制造者", true},
        CueCase{"芯片巨头英伟达上涨。", "epithet", "巨头", true},
        CueCase{"水龙头坏了。", "epithet", "龙头", false},
        CueCase{"美国不断炒作威胁论。", "loaded-term", "炒作", true},
        CueCase{"美国打压华为。", "loaded-term", "打压", true},
        CueCase{"孩子遭遇校园霸凌。", "loaded-term", "霸凌", false},
        CueCase{"船在中国台湾靠岸。", "sovereignty-formula", "中国台湾", true},
        CueCase{"台湾当局没有回应。", "sovereignty-formula", "台湾当局", true},
        CueCase{"祖国大陆愿意推进交流。", "sovereignty-formula", "祖国大陆",
                true},
        CueCase{"台湾昨天下雨。", "sovereignty-formula", "台湾", false},
        CueCase{"伪政权宣布选举。", "distancing", "伪政权", true}));

INSTANTIATE_TEST_SUITE_P(
    Traditional, ChineseCues,
    ::testing::Values(
        CueCase{"美國以「國家安全」為藉口。", "scare-quote", "「國家安全」",
                true},
        CueCase{"小說「春河」得獎。", "scare-quote", "「春河」", false},
        CueCase{"外界質疑所謂「漲價潮」。", "so-called", "所謂", true},
        CueCase{"所謂潮汐，是指海水的漲落。", "so-called", "所謂", false},
        CueCase{"荷蘭聲稱晶片有風險。", "attribution-verb", "聲稱", true},
        CueCase{"據傳輝達將降價。", "hedging", "據傳", true},
        CueCase{"賴清德是麻煩製造者。", "epithet", "麻煩製造者", true},
        CueCase{"文章把黃仁勳稱為「晶片之王」。", "epithet", "「晶片之王」",
                true},
        CueCase{"美國打壓華為。", "loaded-term", "打壓", true},
        CueCase{"中共文攻武嚇台灣。", "loaded-term", "文攻武嚇", true},
        CueCase{"船在中國台灣靠岸。", "sovereignty-formula", "中國台灣", true},
        CueCase{"臺灣地區今天放晴。", "sovereignty-formula", "臺灣地區",
                true}));

class GermanCues : public ::testing::TestWithParam<CueCase> {};

TEST_P(GermanCues, AreToldFromLookalikes) { CheckCase(GetParam(), "de"); }

INSTANTIATE_TEST_SUITE_P(
    All, GermanCues,
    ::testing::Values(
        CueCase{"Peking rügt die sogenannte Partnerschaft.", "so-called",
                "sogenannte", true},
        CueCase{"Ein sogenannter Fluter, eine hohe Lampe, steht dort.",
                "so-called", "sogenannter", false},
        CueCase{"Die Rede von der „Rettung“ des Werks ärgert Peking.",
                "scare-quote", "„Rettung“", true},
        CueCase{"Der »Schutz« kostet Taiwan viel.", "scare-quote", "»Schutz«",
                true},
        CueCase{"Der Roman „Salzweg“ erschien im Mai.", "scare-quote",
                "„Salzweg“", false},
        CueCase{"Er sagte: „Morgen.“", "scare-quote", "„Morgen.“", false},
        CueCase{"Die Region Taiwan meldete Regen.", "sovereignty-formula",
                "Region Taiwan", true},
        CueCase{"Das Werk steht in Taiwan (China).", "sovereignty-formula",
                "Taiwan (China)", true},
        CueCase{"Seit der Wiedervereinigung Deutschlands ist es anders.",
                "sovereignty-formula", "Wiedervereinigung", false},
        CueCase{"Peking behauptete, der Chip sei sicher.", "attribution-verb",
                "behauptete", true},
        CueCase{"Der Klub behauptet sich in der Liga.", "attribution-verb",
                "behauptet", false},
        CueCase{"Nvidia liefert angeblich wieder.", "hedging", "angeblich",
                true},
        CueCase{"Die USA erheben Strafzölle.", "loaded-term", "Strafzölle",
                true},
        CueCase{"Der Zoll prüft das Paket.", "loaded-term", "Zoll", false}));

class RussianCues : public ::testing::TestWithParam<CueCase> {};

TEST_P(RussianCues, AreToldFromLookalikes) { CheckCase(GetParam(), "ru"); }

INSTANTIATE_TEST_SUITE_P(
    All, RussianCues,
    ::testing::Values(CueCase{"Так называемый саммит завершён.", "so-called",
                              "Так называемый", true},
                      CueCase{"Глава администрации Тайваня прибыл.",
                              "sovereignty-formula",
                              "Глава администрации Тайваня", true},
                      CueCase{"Чип якобы опасен.", "hedging", "якобы", true},
                      CueCase{"Китай выпустил чип.", "hedging", "чип", false}));

}  // namespace
}  // namespace normalize::test

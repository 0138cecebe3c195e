#include "normalize/text/surnames.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "normalize/text/han.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// A surname with its readings, ';' between alternatives, best first.
struct Row {
  std::string_view han;
  std::string_view readings;
};

// Else each cell of the tables gets a line of its own.
// clang-format off

// Surnames of several characters. Readings are given for all, so that a
// polyphone in them is read right (长孙, 单于).
constexpr Row kCompound[] = {
    {"欧阳", "ou1 yang2"},     {"司马", "si1 ma3"},
    {"上官", "shang4 guan1"},  {"诸葛", "zhu1 ge3"},
    {"东方", "dong1 fang1"},   {"皇甫", "huang2 fu3"},
    {"尉迟", "yu4 chi2"},      {"公孙", "gong1 sun1"},
    {"轩辕", "xuan1 yuan2"},   {"令狐", "ling2 hu2"},
    {"钟离", "zhong1 li2"},    {"宇文", "yu3 wen2"},
    {"长孙", "zhang3 sun1"},   {"慕容", "mu4 rong2"},
    {"司徒", "si1 tu2"},       {"司空", "si1 kong1"},
    {"司寇", "si1 kou4"},      {"夏侯", "xia4 hou2"},
    {"独孤", "du2 gu1"},       {"南宫", "nan2 gong1"},
    {"西门", "xi1 men2"},      {"端木", "duan1 mu4"},
    {"呼延", "hu1 yan2"},      {"东郭", "dong1 guo1"},
    {"南郭", "nan2 guo1"},     {"申屠", "shen1 tu2"},
    {"公羊", "gong1 yang2"},   {"公冶", "gong1 ye3"},
    {"澹台", "tan2 tai2"},     {"濮阳", "pu2 yang2"},
    {"淳于", "chun2 yu2"},     {"单于", "chan2 yu2"},
    {"太史", "tai4 shi3"},     {"太叔", "tai4 shu1"},
    {"闻人", "wen2 ren2"},     {"赫连", "he4 lian2"},
    {"宗政", "zong1 zheng4"},  {"仲孙", "zhong4 sun1"},
    {"叔孙", "shu1 sun1"},     {"季孙", "ji4 sun1"},
    {"鲜于", "xian1 yu2"},     {"闾丘", "lü2 qiu1"},
    {"亓官", "qi2 guan1"},     {"拓跋", "tuo4 ba2"},
    {"拓拔", "tuo4 ba2"},      {"夹谷", "jia2 gu3"},
    {"宰父", "zai3 fu3"},      {"谷梁", "gu3 liang2"},
    {"段干", "duan4 gan1"},    {"百里", "bai3 li3"},
    {"微生", "wei1 sheng1"},   {"梁丘", "liang2 qiu1"},
    {"左丘", "zuo3 qiu1"},     {"毌丘", "guan4 qiu1"},
    {"第五", "di4 wu3"},       {"巫马", "wu1 ma3"},
    {"公西", "gong1 xi1"},     {"漆雕", "qi1 diao1"},
    {"乐正", "yue4 zheng4"},   {"壤驷", "rang3 si4"},
    {"公良", "gong1 liang2"},  {"公输", "gong1 shu1"},
    {"子车", "zi3 ju1"},       {"颛孙", "zhuan1 sun1"},
    {"羊舌", "yang2 she2"},    {"万俟", "mo4 qi2"},
    {"纳兰", "na4 lan2"},      {"完颜", "wan2 yan2"},
    {"富察", "fu4 cha2"},      {"那拉", "na4 la1"},
    {"贺兰", "he4 lan2"},      {"耶律", "ye1 lü4"},
    {"哥舒", "ge1 shu1"},      {"斛律", "hu2 lü4"},
    {"达奚", "da2 xi1"},       {"相里", "xiang4 li3"},
    {"陆费", "lu4 bi4"},       {"东野", "dong1 ye3"},
    {"北冥", "bei3 ming2"},    {"呼衍", "hu1 yan3"},
    {"屈突", "qu1 tu1"},       {"仆固", "pu2 gu4"},
    {"阿史那", "a1 shi3 na4"}, {"钮祜禄", "niu3 hu4 lu4"},
    {"瓜尔佳", "gua1 er3 jia1"},
    {"叶赫那拉", "ye4 he4 na4 la1"},
    {"爱新觉罗", "ai4 xin1 jue2 luo2"},
};

// Double surnames of Taiwan, which begin like a single one: only before a
// given name of two characters.
constexpr Row kDouble[] = {
    {"张简", "zhang1 jian3"},  {"范姜", "fan4 jiang1"},
    {"张廖", "zhang1 liao4"},  {"郭李", "guo1 li3"},
    {"周黄", "zhou1 huang2"},  {"翁林", "weng1 lin2"},
    {"江谢", "jiang1 xie4"},   {"郑黄", "zheng4 huang2"},
};

// Single surnames that are read otherwise than the word, or in two ways.
constexpr Row kSingle[] = {
    {"罗", "luo2"},
    {"单", "shan4"},      {"仇", "qiu2;chou2"},  {"区", "ou1;qu1"},
    {"解", "xie4;jie3"},  {"查", "zha1;cha2"},   {"盖", "ge3;gai4"},
    {"任", "ren2"},       {"曾", "zeng1"},       {"翟", "zhai2;di2"},
    {"朴", "piao2;pu3"},  {"冼", "xian3"},       {"缪", "miao4;mou2"},
    {"乐", "yue4;le4"},   {"覃", "qin2;tan2"},   {"葛", "ge3"},
    {"华", "hua4"},       {"宁", "ning4;ning2"}, {"卜", "bu3"},
    {"员", "yun4;yuan2"}, {"种", "chong2"},      {"黑", "he4;hei1"},
    {"朝", "chao2"},      {"尉", "wei4;yu4"},    {"折", "she2;zhe2"},
    {"秘", "bi4;mi4"},    {"逄", "pang2"},       {"乜", "nie4"},
    {"盛", "sheng4"},     {"召", "shao4;zhao4"}, {"过", "guo1"},
    {"牟", "mou2;mu4"},   {"祭", "zhai4;ji4"},   {"郇", "xun2;huan2"},
    {"郗", "xi1;chi1"},   {"洗", "xian3;xi3"},   {"那", "na1;nuo2"},
    {"哈", "ha3"},        {"繁", "po2;fan2"},    {"瞿", "qu2"},
    {"应", "ying1"},      {"纪", "ji3"},         {"车", "che1;ju1"},
    {"隗", "wei3;kui2"},  {"撒", "sa3"},         {"燕", "yan1"},
    {"要", "yao1"},       {"相", "xiang4"},      {"宓", "mi4;fu2"},
    {"谌", "chen2;shen4"}, {"贾", "jia3"},       {"万", "wan4"},
    {"曲", "qu1"},        {"石", "shi2"},        {"沈", "shen3"},
    {"柏", "bai3;bo2"},   {"薄", "bo2;bao2"},    {"费", "fei4;bi4"},
    {"令", "ling4"},      {"缴", "jiao3"},       {"阚", "kan4"},
    {"俞", "yu2"},        {"都", "du1;dou1"},    {"句", "gou1;ju4"},
    {"观", "guan4"},      {"臧", "zang1"},       {"藏", "zang4;cang2"},
    {"褚", "chu3"},       {"谷", "gu3"},         {"夏", "xia4"},
    {"冯", "feng2"},      {"强", "qiang2;jiang4"}, {"蔚", "yu4;wei4"},
    {"粘", "nian2;zhan1"}, {"占", "zhan1"},      {"干", "gan1"},
    {"贲", "ben1"},       {"郄", "qie4;xi4"},    {"隽", "juan4;jun4"},
    {"逢", "pang2;feng2"}, {"笮", "ze2;zuo2"},   {"敦", "dun1"},
    {"鲜", "xian1"},      {"阙", "que1"},        {"宿", "su4"},
    {"冒", "mao4;mo4"},   {"角", "jue2;jiao3"},  {"晟", "cheng2;sheng4"},
    {"行", "xing2;hang2"}, {"咸", "xian2"},      {"叶", "ye4"},
    {"於", "yu1;yu2"},    {"尹", "yin3"},        {"易", "yi4"},
    {"重", "chong2;zhong4"}, {"长", "chang2;zhang3"},
    {"降", "jiang4;xiang2"}, {"卡", "ka3;qia3"}, {"佴", "nai4"},
    {"眭", "sui1"},       {"訾", "zi1;zi3"},     {"厍", "she4"},
    {"缑", "gou1"},       {"仝", "tong2"},       {"笪", "da2"},
    {"禚", "zhuo2"},      {"贠", "yun4;yun2"},   {"麴", "qu1"},
    {"幺", "yao1"},       {"呙", "guo1"},        {"弋", "yi4"},
    {"亓", "qi2"},        {"仉", "zhang3"},      {"妫", "gui1"},
    {"钭", "tou3"},       {"伏", "fu2"},         {"适", "kuo4;shi4"},
    {"肖", "xiao1;xiao4"}, {"大", "da4"},        {"塔", "ta3"},
    {"会", "kuai4;hui4"}, {"奇", "qi2"},         {"教", "jiao4"},
    {"参", "shen1;can1"}, {"蕃", "bo1;fan1"},
    {"冉", "ran3"},       {"洪", "hong2"},       {"鲍", "bao4"},
    {"蒙", "meng2"},      {"郝", "hao3"},        {"尧", "yao2"},
    {"便", "pian2;bian4"}, {"荥", "xing2;ying2"}, {"揣", "chuai3"},
    {"舍", "she4"},       {"省", "xing3;sheng3"}, {"斗", "dou3"},
};

// clang-format on

// Other surnames, read as their characters are.
constexpr std::string_view kPlain =
    "王李张刘陈杨黄赵吴周徐孙马胡朱郭何高林郑梁谢唐许韩邓曹彭萧蔡潘田董袁于"
    "余蒋杜苏魏程吕丁姚卢姜崔钟谭陆汪范金廖韦傅方白邹孟熊秦邱江阎薛侯雷龙史陶"
    "黎贺顾毛龚邵武钱戴严莫孔向汤常温康施文牛樊邢安齐伍庞殷章鲁倪聂庄翁欧颜柳"
    "岳兰左吉梅祁童耿关焦苗凌舒邬路娄尚涂阮詹季裴穆辛管骆房柴蓝裘游戚屈项祝屠"
    "闵席麦包司成戈喻柯芦古宫申靳冀甘闫窦苑全鹿艾巩景桂凤连卓晏苟尤池师迟练初"
    "边郁党桑杭商虞从岑简饶储谈米巫丘虎楼隋晋冷栗卞荆刁封时符闻芮花木吾和滑平"
    "昝茅计明宋贝狄滕蔺郎佟鞠牧隆蒲国鄂索籍赖乔阴胥苍双莘贡劳姬扶堵宰郦雍璩濮"
    "寿通扈郏浦农充慕茹习宦鱼容慎庾终暨居衡步满弘匡寇广禄东殳沃利越夔库晁勾敖"
    "融空毋沙养丰红权益桓公但揭帅海肇皮仓原续展缐战谯侬洛栾经官宗宣诸钮嵇荣荀"
    "羊惠甄家芳羿汲邴糜松井富巴弓山班仰秋仲伊暴厉戎祖束幸韶蓟印怀邰承衣义英喇"
    "修佘付代矫兴信闪苻后有丛敬逯旷牙亢锁德归琴年爱阳言福岭呼鄞褟仵诺巨禹赛庹"
    "保青先才母桐禤佃泰萨由顿户仁刀香麻杞果智云植毕尔危岩邸况位银盘粟瓦帖郜逮"
    "楚生茶阿雒";

using Table = std::unordered_map<std::u32string, SurnameEntry>;

std::u32string FoldAll(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) c = FoldHan(c);
  return out;
}

// "yue4;le4" -> both. The rows are checked by a test, not here.
SurnameEntry ToEntry(const Row& row) {
  SurnameEntry entry{ToUtf32(row.han).size(), {}};
  std::string_view left = row.readings;
  while (!left.empty()) {
    const size_t end = std::min(left.find(';'), left.size());
    const auto reading = ParseReading(left.substr(0, end));
    if (reading.ok()) entry.readings.push_back(reading->syllables);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return entry;
}

void AddRow(const Row& row, Table* table) {
  table->emplace(FoldAll(ToUtf32(row.han)), ToEntry(row));
}

const Table& Doubles() {
  static const Table* const table = [] {
    auto* doubles = new Table;
    for (const Row& row : kDouble) AddRow(row, doubles);
    return doubles;
  }();
  return *table;
}

const Table& Surnames() {
  static const Table* const table = [] {
    auto* surnames = new Table;
    for (const Row& row : kCompound) AddRow(row, surnames);
    for (const Row& row : kSingle) AddRow(row, surnames);
    for (const char32_t c : ToUtf32(kPlain)) {
      surnames->emplace(std::u32string(1, FoldHan(c)), SurnameEntry{1, {}});
    }
    return surnames;
  }();
  return *table;
}

constexpr size_t kLongest = 4;

}  // namespace

const SurnameEntry* FindSurname(std::u32string_view name) {
  const std::u32string folded = FoldAll(name.substr(0, kLongest));
  if (name.size() == 4) {
    const auto found = Doubles().find(folded.substr(0, 2));
    if (found != Doubles().end()) return &found->second;
  }
  for (size_t length = folded.size(); length > 0; --length) {
    const auto found = Surnames().find(folded.substr(0, length));
    if (found != Surnames().end()) return &found->second;
  }
  return nullptr;
}

const std::unordered_map<std::u32string, SurnameEntry>& SurnamesForTest() {
  return Surnames();
}

}  // namespace normalize

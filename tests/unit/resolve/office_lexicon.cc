#include "tests/unit/resolve/office_lexicon.h"

#include <stdexcept>

#include "normalize/normalizer.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize::test {
namespace {

const TinyTables& Tables() {
  static const TinyTables tables = {
      .entities = R"(
        id                  | type         | label_en            | label_zh | country | region | body
        china               | place        | China               | 中国      | CN | CN |
        france              | place        | France              | 法国      | FR | FR |
        germany             | place        | Germany             | 德国      | DE | DE |
        united-states       | place        | United States       | 美国      | US | US |
        japan               | place        | Japan               | 日本      | JP | JP |
        jp-premier          | office       | Prime Minister of Japan | 日本首相 | JP | | japan
        shigeo-tachihara    | person       | Shigeo Tachihara    | 立原茂雄  | JP |    |
        veltrona            | organization | Veltrona            | 维创      | US |    |
        dept-of-commerce    | organization | Department of Commerce | 商务部  | US |    |
        us-commerce         | office       | U.S. Commerce Secretary | 美国商务部长 | US | | dept-of-commerce
        us-trade            | office       | U.S. Trade Representative | 美国贸易代表 | US | |
        us-president        | office       | President of the United States | 美国总统 | US | | united-states
        fr-president        | office       | President of France | 法国总统  | FR |    | france
        de-chancellor       | office       | Chancellor of Germany | 德国总理 | DE |   | germany
        cn-commerce         | office       | Commerce Minister of China | 中国商务部长 | CN | |
        veltrona-ceo        | office       | Veltrona CEO        | 维创首席执行官 | US | | veltrona
        walter-brandner     | person       | Walter Brandner     | 沃尔特·布兰德纳 | US | |
        peggy-strowd        | person       | Peggy Strowd        |          | US |    |
        harold-lindqvist    | person       | Harold Lindqvist    | 哈罗德·林奎斯特 | US | |
        miriam-kallowell    | person       | Miriam Kallowell    |          | US |    |
        desmond-farlie      | person       | Desmond Farlie      | 戴斯蒙德·法利 | US | |
        gerald-prowse       | person       | Gerald Prowse       | 杰拉德·普劳斯 | US | |
        luc-marchand        | person       | Luc Marchand        | 吕克·马尔尚 | FR | |
        klaus-wiedemann     | person       | Klaus Wiedemann     | 克劳斯·维德曼 | DE | |
        otto-kranich        | person       | Otto Kranich        | 奥托·克拉尼希 | DE | |
        deng-haoran         | person       | Deng Haoran         | 邓浩然    | CN |    |
        danny-deng          | person       | Danny Deng          | 邓子明    | HK |    |
        deng-mingze         | person       | Deng Mingze         | 邓明泽    | CN |    |
        tamsin-okoro        | person       | Tamsin Okoro        |          | US |    |
      )",
      .names = R"(
        entity        | name                  | lang    | strength
        united-states | U.S.                  | en      | strong
        us-commerce   | Commerce Secretary    | en      | weak
        us-commerce   | Handelsminister       | de      | weak
        us-commerce   | 商务部长               | zh-Hans | weak
        cn-commerce   | 商务部长               | zh-Hans | weak
        cn-commerce   | Commerce Minister     | en      | weak
        us-trade      | Trade Representative  | en      | weak
        us-trade      | USTR                  | en      | strong
        us-trade      | 贸易代表               | zh-Hans | weak
        us-president  | President             | en      | weak
        us-president  | 总统                   | zh-Hans | weak
        fr-president  | President             | en      | weak
        fr-president  | président             | fr      | weak
        fr-president  | 总统                   | zh-Hans | weak
        jp-premier    | Prime Minister        | en      | weak
        de-chancellor | Chancellor            | en      | weak
        de-chancellor | Bundeskanzler         | de      | strong
        de-chancellor | chancelier            | fr      | weak
        veltrona-ceo  | CEO                   | en      | weak
        veltrona-ceo  | chief executive       | en      | weak
      )",
      .tenures = R"(
        office        | person           | from       | to         | capacity
        us-commerce   | walter-brandner  | 2021-03-01 | 2025-01-20 | holder
        us-commerce   | peggy-strowd     | 2025-01-20 | 2025-02-10 | acting
        us-commerce   | harold-lindqvist | 2025-02-10 |            | holder
        us-trade      | miriam-kallowell | 2017-05-01 | 2021-01-20 | holder
        us-trade      | desmond-farlie   | 2025-02-27 |            | holder
        us-president  | gerald-prowse    | 2025-01-20 |            | holder
        fr-president  | luc-marchand     | 2017-05-14 |            | holder
        de-chancellor | klaus-wiedemann  | 2021-12-08 | 2025-05-06 | holder
        de-chancellor | otto-kranich     | 2025-03-01 | 2025-05-06 | designate
        de-chancellor | otto-kranich     | 2025-05-06 |            | holder
        jp-premier    | shigeo-tachihara | 2025-10-01 |            | holder
        cn-commerce   | deng-haoran      | 2020-12-26 |            | holder
        veltrona-ceo  | tamsin-okoro     | 2019       |            | holder
      )",
      .demonyms = R"(
        place         | demonym  | lang
        germany       | German   | en
        france        | French   | en
        china         | Chinese  | en
        united-states | American | en
      )",
  };
  return tables;
}

}  // namespace

const std::shared_ptr<const Lexicon>& OfficeLexicon() {
  static const auto lexicon = CompileTiny(Tables());
  return lexicon;
}

const LexiconFile& OfficeFile() { return OfficeLexicon()->file(); }

EntityIndex OfficeEntity(std::string_view id) {
  const EntityIndex entity = OfficeFile().Find(id);
  if (entity == kNoEntity) throw std::runtime_error("no " + std::string(id));
  return entity;
}

Annotation AnnotateOffice(const Document& document) {
  return Normalizer(OfficeLexicon(), {}).Annotate(document);
}

std::vector<std::string> PeopleOf(const Annotation& annotation) {
  std::vector<std::string> lines;
  for (const Mention& mention : annotation.mentions) {
    if (mention.decided() && mention.type != "person") continue;
    std::string line(mention.surface);
    line.append("=").append(mention.decided() ? mention.entity : "?");
    for (const std::string_view flag : mention.flags) {
      line.append(" ").append(flag);
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace normalize::test

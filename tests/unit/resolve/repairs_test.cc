// Names misspelled, split, joined or translated by their characters, names that
// a text defines, and names that are ordinary words: what becomes of each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "normalize/normalizer.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

const std::shared_ptr<const Lexicon>& Names() {
  static const auto lexicon = test::CompileTiny({
      .entities = R"(
        id              | type         | label_en         | label_zh | country | region
        us              | place        | United States    | 美国     | US | US
        martin-brundle  | person       | Martin Brundle   |          | GB |
        howard-lutzmann | person       | Howard Lutzmann  |          | US |
        greta-bessinger | person       | Greta Bessinger  |          | US |
        karl-bezzinger  | person       | Karl Bezzinger   |          | DE |
        lip-bo-tang     | person       | Lip-Bo Tang      |          | US |
        wei-zhenjia     | person       | Z. C. Wei        | 魏振家   | TW |
        kim-yo-san      | person       | Kim Yo-san       | 金与山   | KP |
        xi-mingtao      | person       | Xi Mingtao       | 习明韬   | CN |
        theodora-may    | person       | Theodora May     |          | GB |
        deeplook        | organization | DeepLook         | 深看     | CN |
        anshi           | organization | Nexalia          | 安世半导体 | NL |
        apple           | organization | Apple            | 苹果     | US |
        time            | outlet       | Time             |          | US |
        arm             | organization | Arm              |          | GB |
        meta            | organization | Meta             |          | US |
        bis             | organization | Bureau of Rules  |          | US |
      )",
      .names = R"(
        entity     | name      | lang | strength
        us         | US        | en   | strong
        xi-mingtao | Xi        | en   | weak
        time       | Time      | en   | weak
        arm        | Arm       | en   | weak
        meta       | Meta      | en   | weak
        apple      | Apple     | en   | weak
      )",
      .glosses = R"(
        han    | gloss         | kind
        半导体 | Semiconductor | head
        家     | family        | character
        与     | and           | character
      )",
  });
  return lexicon;
}

// "surface=entity", "surface=?" where undecided; with the method when it is
// another than the exact one.
std::vector<std::string> MentionsOf(const Document& document) {
  const Annotation annotation = Normalizer(Names(), {}).Annotate(document);
  std::vector<std::string> lines;
  for (const Mention& mention : annotation.mentions) {
    std::string line(mention.surface);
    line.append("=").append(mention.decided() ? mention.entity : "?");
    if (mention.method != Method::kExact) {
      line.append(" ").append(MethodName(mention.method));
    }
    lines.push_back(line);
  }
  return lines;
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> mentions;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class RepairTest : public ::testing::TestWithParam<Case> {};

TEST_P(RepairTest, Mentions) {
  Document document;
  document.text = GetParam().text;
  document.lang = "en";
  EXPECT_EQ(MentionsOf(document), GetParam().mentions);
}

const Case kSpelling[] = {
    {"SplitOddly",
     "He met Lip Bo-tang there.",
     {"Lip Bo-tang=lip-bo-tang spelling"}},
    {"Joined", "He met Lipbo Tang there.", {"Lipbo Tang=lip-bo-tang spelling"}},
    {"OrganizationSplit", "He left Deep Look today.", {}},
    {"OrganizationHyphen", "He left Deeplook today.", {"Deeplook=deeplook"}},
    {"GivenAndNearFamily",
     "He met Howard Lutzman there.",
     {"Howard Lutzman=howard-lutzmann spelling"}},
    {"OtherGivenName", "He met Robert Lutzman there.", {}},
    {"UnknownGivenName", "He met Zbigny Lutzman there.", {}},
    {"LoneNearWordIsACandidate",
     "He met Lutzman there.",
     {"Lutzman=? spelling"}},
    {"LoneNearWordWithTheEntity",
     "He met Howard Lutzmann there. Later Lutzman left.",
     {"Howard Lutzmann=howard-lutzmann", "Lutzman=howard-lutzmann spelling"}},
    {"LoneNearWordWithTheEntityLater",
     "He met Lutzman there. Later Howard Lutzmann left.",
     {"Lutzman=howard-lutzmann spelling", "Howard Lutzmann=howard-lutzmann"}},
    {"AnothersExactName",
     "He met Greta Bessinger there. Later Karl Bezzinger left.",
     {"Greta Bessinger=greta-bessinger", "Karl Bezzinger=karl-bezzinger"}},
    {"AnothersFamilyName",
     "He met Greta Bessinger and Karl Bezzinger. Then Bezzinger left.",
     {"Greta Bessinger=greta-bessinger", "Karl Bezzinger=karl-bezzinger",
      "Bezzinger=karl-bezzinger short-form"}},
    {"LongerUnknownName",
     "He met Howard Lutzmann. Later Lutzman Zubrowski left.",
     {"Howard Lutzmann=howard-lutzmann"}},
    {"LowerCase",
     "He met Howard Lutzmann. A lutzman left.",
     {"Howard Lutzmann=howard-lutzmann"}},
    {"Address",
     "He met Howard Lutzmann. See www.x.org/Lutzman or @Lutzman.",
     {"Howard Lutzmann=howard-lutzmann"}},
    {"DictionaryWord",
     "He met Martin Brundle. Then a Bundle of it fell.",
     {"Martin Brundle=martin-brundle"}},
};

const Case kCalques[] = {
    {"Organization",
     "He left Anshi Semiconductor today.",
     {"Anshi Semiconductor=anshi calque"}},
    {"PersonLastCharacter",
     "The Wei Zhen family said so.",
     {"Wei Zhen family=wei-zhenjia calque"}},
    {"PersonMiddleCharacter",
     "He met Kim and Shan there.",
     {"Kim and Shan=kim-yo-san calque"}},
    {"GivenNameRead",
     "He met Kim Yushan there. Then Kim Yu Shan left.",
     {"Kim Yushan=kim-yo-san calque", "Kim Yu Shan=kim-yo-san calque"}},
    {"OrdinaryFamily", "The Wei family said so.", {}},
    {"OrdinarySemiconductor", "A Zubrow Semiconductor plant.", {}},
};

const Case kWords[] = {
    {"AppleEats", "He ate an apple.", {}},
    {"AppleSaid", "He heard that Apple said so.", {"Apple=apple"}},
    {"ApplesFirst", "Apple prices fell.", {}},
    {"AppleFirstActs", "Apple said prices fell.", {"Apple=apple"}},
    {"TimeFlies", "Time flies.", {}},
    {"TimeReported", "The magazine Time reported it.", {"Time=time"}},
    {"ArmHurts", "The arm hurts. Arm in arm they left.", {}},
    {"ArmDesigns", "The chip maker Arm designs chips.", {"Arm=arm"}},
    {"MetaWord", "It was meta. Meta discussions followed.", {}},
    {"MetaAnnounced", "He said Meta announced it.", {"Meta=meta"}},
    {"UsCountry", "He left the US for good.", {"US=us"}},
    {"UsPronoun", "He told us. Us too.", {}},
    {"UsInCapitals", "THEY TOLD US EVERYTHING NOW", {}},
    {"UsInCapitalsFirst", "US TELLS EVERYBODY EVERYTHING", {"US=us"}},
    {"MayMonth", "It was in May 2025 and since May.", {}},
    {"MayPerson",
     "He met Theodora May there. Then May said no.",
     {"Theodora May=theodora-may", "May=theodora-may short-form"}},
    {"XiPerson",
     "He met Xi Mingtao there. Then Xi said no.",
     {"Xi Mingtao=xi-mingtao", "Xi=xi-mingtao short-form"}},
    {"XiNumeral", "SUPER BOWL XI WAS LONG AGO", {}},
    {"Road", "He lives on Xi Mingtao Road in town.", {}},
};

const Case kDefined[] = {
    {"Acronym",
     "The Bureau of Rules (BRU) met. Later the BRU agreed.",
     {"Bureau of Rules=bis", "BRU=bis short-form", "BRU=bis short-form"}},
    {"AcronymBefore",
     "The BRU met. It is the Bureau of Rules (BRU).",
     {"Bureau of Rules=bis", "BRU=bis short-form"}},
    {"AcronymWithoutDefinition",
     "The Bureau of Rules met. The BRU agreed.",
     {"Bureau of Rules=bis"}},
    {"ReadFamilyName",
     "He met Wei Zhenjia. Later Wei left.",
     {"Wei Zhenjia=wei-zhenjia romanization", "Wei=wei-zhenjia short-form"}},
};

std::string NameOfCase(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Spelling, RepairTest, testing::ValuesIn(kSpelling),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Calques, RepairTest, testing::ValuesIn(kCalques),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Words, RepairTest, testing::ValuesIn(kWords),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Defined, RepairTest, testing::ValuesIn(kDefined),
                         NameOfCase);

}  // namespace
}  // namespace normalize

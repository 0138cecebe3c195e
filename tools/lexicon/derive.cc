// lexicon derive ENTITY…
#include <fmt/format.h>

#include <set>

#include "normalize/cli/console.h"
#include "normalize/cli/resources.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/text/readings.h"
#include "normalize/text/romanization.h"
#include "tools/lexicon/commands.h"

namespace normalize {
namespace {

struct Options {
  std::vector<std::string> entities;
  std::string lexicon;
};

std::string_view OriginName(NameOrigin origin) {
  switch (origin) {
    case NameOrigin::kLabel: return "label";
    case NameOrigin::kListed: return "row";
    case NameOrigin::kRegion: return "CLDR";
    case NameOrigin::kScript: return "script";
    case NameOrigin::kOrder: return "order";
    case NameOrigin::kJoined: return "joined";
    case NameOrigin::kArticle: return "no article";
    case NameOrigin::kCalque: return "calque";
    case NameOrigin::kSurname: return "family name";
    case NameOrigin::kGiven: return "given name";
    case NameOrigin::kDemonym: return "demonym";
  }
  return "?";
}

std::string Capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] -= 0x20;
  return text;
}

// "Huang Renxun" under a scheme: family name, then the given name joined by
// what the scheme joins with.
std::string SpellName(const NameReading& reading, Scheme scheme) {
  const char* joint = scheme == Scheme::kPinyin ? "" : "-";
  const size_t family = reading.surname_length;
  std::string first, rest;
  for (size_t i = 0; i < reading.syllables.size(); ++i) {
    std::string& part = i < family ? first : rest;
    if (&part == &rest && !rest.empty()) rest += joint;
    part += Spell(reading.syllables[i].syllable, scheme);
  }
  if (first.empty()) return Capitalized(rest);
  return Capitalized(first) + " " + Capitalized(rest);
}

std::string TonedSpelling(const NameReading& reading) {
  std::string spelled;
  for (const TonedSyllable& syllable : reading.syllables) {
    if (!spelled.empty()) spelled += ' ';
    spelled += PinyinWithTone(syllable);
  }
  return spelled;
}

void DeriveReadings(const LexiconFile& file, EntityIndex entity,
                    std::string* out) {
  static constexpr std::pair<Scheme, const char*> kSchemes[] = {
      {Scheme::kPinyin, "Hanyu Pinyin"},
      {Scheme::kWadeGiles, "Wade–Giles"},
      {Scheme::kTongyong, "Tongyong"}};
  std::set<std::string> seen;
  for (const NameRecord& name : file.NamesOf(entity)) {
    if (name.origin > NameOrigin::kListed || !(name.flags & kStrong)) continue;
    for (const NameReading& reading : ReadName(file.Text(name.text))) {
      const std::string toned = TonedSpelling(reading);
      if (reading.syllables.size() < 2 || !seen.insert(toned).second) continue;
      for (const auto& [scheme, label] : kSchemes) {
        *out += fmt::format("  {:<28} {:<12} {} ({})\n",
                            SpellName(reading, scheme), label,
                            file.Text(name.text), toned);
      }
    }
  }
}

std::string Derive(const LexiconFile& file, EntityIndex entity) {
  const EntityRecord& record = file.Entity(entity);
  std::string out = fmt::format("{}  {}\n", file.Text(record.id),
                                file.LabelIn(entity, "en"));
  for (const NameRecord& name : file.NamesOf(entity)) {
    const std::string_view frame = file.Text(name.frame);
    out += fmt::format("  {:<28} {:<12} {} {}{}{}  {}\n", file.Text(name.text),
                       OriginName(name.origin), file.Text(name.lang),
                       name.flags & kStrong ? "strong" : "weak",
                       frame.empty() ? "" : ", ", frame,
                       file.RowName(name.row));
  }
  DeriveReadings(file, entity, &out);
  return out;
}

int Run(const Options& options) {
  const auto lexicon = OpenOrComplain(options.lexicon);
  if (lexicon == nullptr) return kFailed;
  Stdout out;
  Status status;
  int result = kDone;
  for (const std::string& id : options.entities) {
    const EntityIndex entity = lexicon->Find(id);
    if (entity == kNoEntity) {
      Complain(fmt::format("no entity has the id `{}`; `lexicon lookup NAME` "
                           "finds the ids of a name",
                           id));
      result = kFailed;
    } else if (status.ok()) {
      status = out.Write(Derive(lexicon->file(), entity));
    }
  }
  if (status.ok()) status = out.Flush();
  const int written = FinishStdout(status);
  return written != kDone ? written : result;
}

}  // namespace

void AddDerive(Program* program) {
  auto options = std::make_shared<Options>();
  CLI::App* app = program->AddCommand(
      "derive", "Print every form that an entity's rows give rise to",
      "lexicon derive jensen-huang", [options] { return Run(*options); });
  app->add_option("ENTITY", options->entities, "Ids of entities")->required();
  app->add_option("--lexicon", options->lexicon,
                  "Compiled file or folder of tables instead of the built-in")
      ->type_name(kFileType);
}

}  // namespace normalize

#include "normalize/lexicon/compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>
#include <thread>
#include <unordered_map>

#include "normalize/annotation.h"
#include "normalize/base/hash.h"
#include "normalize/base/parallel.h"
#include "normalize/lexicon.h"
#include "normalize/lexicon/format.h"
#include "normalize/lexicon/forms.h"
#include "normalize/lexicon/near_keys.h"
#include "normalize/lexicon/table_reader.h"
#include "normalize/lexicon/token_starts.h"
#include "normalize/lexicon/trie_builder.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/readings.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMaxReadings = 8;    // of one name; rarer ones are left out
constexpr size_t kShortestJoined = 6;  // letters of a name to be respelled
constexpr size_t kShortestSmall = 5;   // bytes of a name in small letters
constexpr size_t kProblemsShown = 20;
constexpr size_t kPoolLimit = 0xFFFFFFFF;
constexpr size_t kTagsLimit = 0xFFFF;

// The text pool: each different string once.
class Pool {
 public:
  TextRef Add(std::string_view text) {
    if (text.empty()) return {};
    const auto [place, fresh] =
        refs_.try_emplace(std::string(text), TextRef());
    if (fresh) {
      place->second = {static_cast<uint32_t>(bytes_.size()),
                       static_cast<uint32_t>(text.size())};
      bytes_ += text;
    }
    return place->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, TextRef> refs_;
};

EntityType TypeOf(std::string_view name) {
  static const std::map<std::string_view, EntityType> types = {
      {"person", EntityType::kPerson},
      {"organization", EntityType::kOrganization},
      {"place", EntityType::kPlace},
      {"office", EntityType::kOffice},
      {"product", EntityType::kProduct},
      {"term", EntityType::kTerm},
      {"event", EntityType::kEvent},
      {"outlet", EntityType::kOutlet}};
  return types.at(name);
}

// Names whose Mandarin reading can stand for them in a Latin text.
bool IsReadable(const Form& form, EntityType type) {
  if (PrimaryLanguage(form.lang) != "zh" || !form.strong()) return false;
  if (form.origin != NameOrigin::kLabel && form.origin != NameOrigin::kListed) {
    return false;
  }
  return type != EntityType::kTerm && type != EntityType::kOffice &&
         type != EntityType::kEvent;
}

constexpr size_t kBlock = 4096;  // entities whose forms are held at a time

class Compiler {
 public:
  Compiler(const Tables& tables, const CompileOptions& options)
      : tables_(tables), options_(options) {}

  Result<std::string> Run() {
    SortEntities();
    AddRows();
    for (size_t i = 0; i < order_.size(); i += kBlock) {
      if (options_.progress) options_.progress(i, order_.size());
      AddBlock(i, std::min(i + kBlock, order_.size()));
    }
    AddTenures();
    if (pool_.bytes().size() >= kPoolLimit) {
      return Status::InvalidArgument("the lexicon's text exceeds 4 GiB");
    }
    if (tags_.bytes().size() > kTagsLimit) {
      return Status::InvalidArgument(
          "the names have more than 64 KiB of different languages and frames");
    }
    return Assemble();
  }

 private:
  void SortEntities() {
    for (const EntityRow& row : tables_.entities) order_.push_back(&row);
    std::sort(order_.begin(), order_.end(),
              [](const EntityRow* a, const EntityRow* b) {
                return a->id < b->id;
              });
    index_.reserve(order_.size());
    for (size_t i = 0; i < order_.size(); ++i) {
      index_[order_[i]->id] = static_cast<EntityIndex>(i);
    }
    names_of_.resize(order_.size());
    demonyms_of_.resize(order_.size());
    for (const NameRow& row : tables_.names) {
      names_of_[index_.at(row.entity)].push_back(&row);
    }
    for (const DemonymRow& row : tables_.demonyms) {
      demonyms_of_[index_.at(row.place)].push_back(&row);
    }
  }

  TagRef AddTag(std::string_view text) {
    const TextRef ref = tags_.Add(text);
    return {static_cast<uint16_t>(ref.offset),
            static_cast<uint16_t>(ref.length)};
  }

  void AddRows() {
    // In an order of their own, so that the pool does not show that of rows.
    std::set<std::string_view> sources;
    for (const RowOrigin& origin : tables_.rows) sources.insert(origin.source);
    for (const std::string_view source : sources) pool_.Add(source);
    for (const RowOrigin& origin : tables_.rows) {
      rows_.push_back({pool_.Add(tables_.files[origin.file]),
                       pool_.Add(origin.source), origin.line});
    }
  }

  // Forms are derived on all threads, since they take half of the time: most
  // of it goes into asking dictionaries what a name means as a word. They are
  // added in order.
  void AddBlock(size_t begin, size_t end) {
    std::vector<std::vector<Form>> forms(end - begin);
    ParallelFor(
        forms.size(), std::thread::hardware_concurrency(), [] { return 0; },
        [&](int, size_t i) {
          const size_t entity = begin + i;
          forms[i] = DeriveForms(*order_[entity], names_of_[entity],
                                 demonyms_of_[entity], tables_.glosses);
        });
    for (size_t i = begin; i < end; ++i) {
      AddEntity(*order_[i], forms[i - begin]);
    }
  }

  void AddEntity(const EntityRow& row, const std::vector<Form>& forms) {
    const auto index = static_cast<EntityIndex>(entities_.size());
    EntityRecord entity{};
    entity.id = pool_.Add(row.id);
    entity.label_en = pool_.Add(row.label_en);
    entity.label_zh = pool_.Add(row.label_zh);
    entity.country = pool_.Add(row.country);
    entity.body = row.body.empty() ? kNoEntity : index_.at(row.body);
    entity.row = row.row;
    entity.type = TypeOf(row.type);
    entity.first_name = static_cast<uint32_t>(names_.size());
    for (const Form& form : forms) AddForm(form, index, entity.type);
    entity.name_count =
        static_cast<uint32_t>(names_.size()) - entity.first_name;
    entities_.push_back(entity);
  }

  void AddForm(const Form& form, EntityIndex entity, EntityType type) {
    const auto id = static_cast<uint32_t>(names_.size());
    NameRecord name{};
    name.text = pool_.Add(form.text);
    name.frame = AddTag(form.frame);
    name.lang = AddTag(form.lang);
    name.entity = entity;
    name.type = type;
    name.row = form.row;
    name.from = form.from;
    name.to = form.to;
    name.origin = form.origin;
    name.case_rule = form.case_rule;
    name.flags = form.flags;
    if (MayBeSmall(form, type)) name.flags |= kSmallToo;
    if (IsFromTranslation(form.row)) name.flags |= kTranslated;
    if (IsAscii(form.text)) name.flags |= kAsciiText;
    names_.push_back(name);
    AddTokens(name, form.text, id);
    AddNearKeys(form, id, type);
    if (IsReadable(form, type)) AddReadings(form, id, type);
  }

  bool IsFromTranslation(RowId row) const {
    return row < tables_.rows.size() &&
           tables_.rows[row].source.find("attested-mt") != std::string::npos;
  }

  // A name of one rare word is recognized in small letters, and so is any
  // title: "nvidia", "president".
  static bool MayBeSmall(const Form& form, EntityType type) {
    if (type == EntityType::kOffice) return true;
    return type != EntityType::kPerson && type != EntityType::kPlace &&
           form.strong() && !(form.flags & (kCommonWord | kAbbreviation)) &&
           form.text.size() >= kShortestSmall &&
           form.text.find(' ') == std::string::npos;
  }

  void AddTokens(const NameRecord& name, const std::string& text, uint32_t id) {
    scratch_.clear();
    Tokenize(text, 0, static_cast<uint32_t>(text.size()), &scratch_);
    if (scratch_.empty()) return;
    path_.clear();
    for (const Token& token : scratch_) path_.push_back(token.hash);
    token_trie_.Add(path_, id);
    starts_.Add(path_, !scratch_[0].initial_upper ||
                           name.case_rule == CaseRule::kAny ||
                           (name.flags & kSmallToo));
  }

  // Names that a slip of the pen leaves recognizable: of Western people the
  // family name, of bodies and products one-word names. Syllables of Mandarin
  // are too dense: one slip away stands another name.
  void AddNearKeys(const Form& form, uint32_t id, EntityType type) {
    if (scratch_.empty() || scratch_[0].kind != TokenKind::kWord) return;
    const bool person = type == EntityType::kPerson;
    const bool thing = type == EntityType::kOrganization ||
                       type == EntityType::kOutlet ||
                       type == EntityType::kProduct;
    if (!person && !thing) return;
    if (form.flags & (kAbbreviation | kCommonWord)) return;
    std::string letters;
    for (const Token& token : scratch_) {
      letters += FoldToken(token.In(form.text));
    }
    if (IsSyllabic(letters)) return;
    const bool whole = form.strong() && form.origin <= NameOrigin::kOrder;
    if (whole && letters.size() >= kShortestJoined) {
      near_trie_.Add({JoinedKey(letters)}, id);
    }
    const bool one_word =
        scratch_.size() == 1 &&
        (person ? form.strong() || form.origin == NameOrigin::kSurname
                : whole);
    if (!one_word) return;
    for (const uint64_t key : SoundKeys(letters)) near_trie_.Add({key}, id);
  }

  void AddReadings(const Form& form, uint32_t id, EntityType type) {
    std::vector<NameReading> readings;
    if (form.reading.empty()) {
      readings = ReadName(form.text);
    } else if (auto stated = ParseReading(form.reading); stated.ok()) {
      readings.push_back(std::move(*stated));
    }
    if (readings.size() > kMaxReadings) readings.resize(kMaxReadings);
    for (const NameReading& reading : readings) {
      if (reading.syllables.size() < 2) continue;
      const bool person = type == EntityType::kPerson;
      const size_t split = person ? reading.surname_length : 0;
      AddReading(id, reading, 0, split);
      if (split > 0 && split < reading.syllables.size()) {
        AddReading(id, reading, split, split);
      }
    }
  }

  // The reading rotated so that syllable `begin` comes first.
  void AddReading(uint32_t name, const NameReading& reading, size_t begin,
                  size_t family_length) {
    const size_t count = reading.syllables.size();
    path_.clear();
    for (size_t i = 0; i < count; ++i) {
      path_.push_back(reading.syllables[(begin + i) % count].syllable);
    }
    ReadingRecord record{};
    record.name = name;
    record.syllables = static_cast<uint8_t>(std::min<size_t>(count, 255));
    record.given_first = begin > 0;
    record.split = static_cast<uint8_t>(begin > 0 ? count - family_length
                                                  : family_length);
    readings_.push_back(record);
    syllable_trie_.Add(path_, static_cast<uint32_t>(readings_.size() - 1));
  }

  void AddTenures() {
    for (const TenureRow& row : tables_.tenures) {
      TenureRecord tenure{};
      tenure.office = index_.at(row.office);
      tenure.person = index_.at(row.person);
      const DayRange from = ParseDate(row.from).value_or(DayRange());
      const DayRange to = ParseDate(row.to).value_or(DayRange());
      tenure.from_first = from.first;
      tenure.from_last = from.last;
      tenure.to_first = to.first;
      tenure.to_last = to.last;
      tenure.row = row.row;
      tenure.capacity = row.capacity == "acting"      ? 1
                        : row.capacity == "designate" ? 2
                                                      : 0;
      tenures_.push_back(tenure);
    }
    std::sort(tenures_.begin(), tenures_.end(),
              [](const TenureRecord& a, const TenureRecord& b) {
                return std::tie(a.office, a.from_first, a.person, a.from_last,
                                a.to_first, a.to_last, a.capacity, a.row) <
                       std::tie(b.office, b.from_first, b.person, b.from_last,
                                b.to_first, b.to_last, b.capacity, b.row);
              });
  }

  template <typename T>
  void Append(SectionId id, const std::vector<T>& records) {
    AppendBytes(id, {reinterpret_cast<const char*>(records.data()),
                     records.size() * sizeof(T)});
  }

  void AppendBytes(SectionId id, std::string_view bytes) {
    header_.sections[id] = {file_.size(), bytes.size()};
    file_ += bytes;
    const size_t over = file_.size() % kSectionAlignment;
    if (over > 0) file_.append(kSectionAlignment - over, '\0');
  }

  std::string Assemble() {
    std::vector<uint32_t> postings;
    const auto tokens = token_trie_.Build(&postings);
    const auto syllables = syllable_trie_.Build(&postings);
    const auto near = near_trie_.Build(&postings);
    file_.assign(kSectionAlignment, '\0');
    AppendBytes(kPool, pool_.bytes());
    Append(kEntities, entities_);
    Append(kNames, names_);
    Append(kReadings, readings_);
    Append(kTenures, tenures_);
    Append(kRows, rows_);
    Append(kTokenTrie, tokens);
    Append(kSyllableTrie, syllables);
    Append(kNearTrie, near);
    Append(kTokenStarts, starts_.BuildStarts());
    Append(kPostings, postings);
    AppendBytes(kTables, PackTables(tables_));
    AppendBytes(kTags, tags_.bytes());
    Append(kContinuations, starts_.BuildContinuations());
    SealHeader();
    return std::move(file_);
  }

  void SealHeader() {
    std::memcpy(header_.magic, kMagic, sizeof kMagic);
    header_.byte_order = kByteOrderMark;
    header_.format_version = kFormatVersion;
    header_.fold_version = kFoldVersion;
    header_.unicode_version = UnicodeVersion();
    header_.file_bytes = file_.size();
    header_.body_hash =
        Hash64(std::string_view(file_).substr(kSectionAlignment));
    header_.header_hash = Hash64({reinterpret_cast<const char*>(&header_),
                                  offsetof(FileHeader, header_hash)});
    std::memcpy(file_.data(), &header_, sizeof header_);
  }

  const Tables& tables_;
  const CompileOptions& options_;
  std::vector<const EntityRow*> order_;
  std::unordered_map<std::string, EntityIndex> index_;
  std::vector<std::vector<const NameRow*>> names_of_;  // by EntityIndex
  std::vector<std::vector<const DemonymRow*>> demonyms_of_;
  Pool pool_;
  Pool tags_;
  std::vector<EntityRecord> entities_;
  std::vector<NameRecord> names_;
  std::vector<ReadingRecord> readings_;
  std::vector<TenureRecord> tenures_;
  std::vector<RowRecord> rows_;
  TrieBuilder token_trie_;
  TrieBuilder syllable_trie_;
  TrieBuilder near_trie_;
  TokenStartsBuilder starts_;
  std::vector<Token> scratch_;
  std::vector<uint64_t> path_;
  FileHeader header_{};
  std::string file_;
};

}  // namespace

Result<std::string> CompileTables(const Tables& tables,
                                  const CompileOptions& options) {
  return Compiler(tables, options).Run();
}

Status ProblemsStatus(const std::vector<TableProblem>& problems) {
  std::string message;
  size_t count = 0;
  for (const TableProblem& problem : problems) {
    if (problem.rule == kUnknownColumn) continue;
    if (++count <= kProblemsShown) message += Describe(problem) + "\n";
  }
  if (count == 0) return Status::Ok();
  if (count > kProblemsShown) {
    message += fmt::format("and {} more problems\n", count - kProblemsShown);
  }
  message.pop_back();
  return Status::InvalidArgument(message);
}

Result<std::string> CompileFolder(const std::string& folder,
                                  const CompileOptions& options) {
  std::vector<TableProblem> problems;
  const auto tables = ReadTables(folder, &problems);
  if (!tables.ok()) return tables.status();
  CheckTables(*tables, &problems);
  if (Status s = ProblemsStatus(problems); !s.ok()) return s;
  return CompileTables(*tables, options);
}

}  // namespace normalize

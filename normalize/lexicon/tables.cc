#include "normalize/lexicon/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

#include "normalize/base/file.h"
#include "normalize/lexicon/table_reader.h"

namespace normalize {
namespace {

namespace fs = std::filesystem;

const TableShape kEntityShape = {
    {"id", "type", "source"},
    {"label_en", "label_zh", "country", "wikidata", "note", "region", "body",
     "seats"}};
const TableShape kNameShape = {{"entity", "name", "lang", "source"},
                               {"strength", "frame", "reading", "from", "to",
                                "note", "case"}};
const TableShape kTenureShape = {{"office", "person", "source"},
                                 {"from", "to", "capacity", "note"}};
const TableShape kOutletShape = {{"outlet", "source"},
                                 {"country", "language", "owner", "note"}};
const TableShape kDemonymShape = {{"place", "demonym", "source"},
                                  {"lang", "note"}};
const TableShape kGlossShape = {{"han", "gloss", "kind", "source"}, {"note"}};
const TableShape kSourceShape = {{"id", "title"},
                                 {"citation", "licence", "date"}};

// Reads the files of one lexicon folder into a Tables.
class FolderReader {
 public:
  FolderReader(const std::string& folder, std::vector<TableProblem>* problems)
      : folder_(folder), problems_(problems) {}

  Result<Tables> Read() {
    for (const auto& step :
         {&FolderReader::ReadSources, &FolderReader::ReadEntities,
          &FolderReader::ReadNames, &FolderReader::ReadTenures,
          &FolderReader::ReadOutlets, &FolderReader::ReadDemonyms,
          &FolderReader::ReadGlosses}) {
      if (Status s = (this->*step)(); !s.ok()) return s;
    }
    return std::move(tables_);
  }

 private:
  Status ReadSources() {
    return ReadFileInto("sources.tsv", kSourceShape, [this](const Row& r) {
      tables_.sources.push_back({r["id"], r["title"], r["citation"],
                                 r["licence"], r["date"], NewRow(r)});
    });
  }

  Status ReadEntities() {
    return ReadFolderInto("entities", true, kEntityShape, [this](const Row& r) {
      tables_.entities.push_back({r["id"], r["type"], r["label_en"],
                                  r["label_zh"], r["country"], r["wikidata"],
                                  r["note"], r["region"], r["body"],
                                  r["seats"], NewRow(r)});
    });
  }

  Status ReadNames() {
    return ReadFolderInto("names", true, kNameShape, [this](const Row& r) {
      std::string strength = r["strength"];
      if (strength.empty()) strength = "strong";
      tables_.names.push_back({r["entity"], r["name"], r["lang"], strength,
                               r["frame"], r["reading"], r["from"], r["to"],
                               r["note"], r["case"], NewRow(r)});
    });
  }

  Status ReadTenures() {
    return ReadFolderInto("offices", false, kTenureShape, [this](const Row& r) {
      std::string capacity = r["capacity"];
      if (capacity.empty()) capacity = "holder";
      tables_.tenures.push_back({r["office"], r["person"], r["from"], r["to"],
                                 capacity, r["note"], NewRow(r)});
    });
  }

  Status ReadOutlets() {
    return ReadFolderInto("outlets", false, kOutletShape, [this](const Row& r) {
      tables_.outlets.push_back({r["outlet"], r["country"], r["language"],
                                 r["owner"], r["note"], NewRow(r)});
    });
  }

  Status ReadDemonyms() {
    if (!Exists("demonyms.tsv")) return Status::Ok();
    return ReadFileInto("demonyms.tsv", kDemonymShape, [this](const Row& r) {
      tables_.demonyms.push_back(
          {r["place"], r["demonym"], r["lang"], r["note"], NewRow(r)});
    });
  }

  Status ReadGlosses() {
    if (!Exists("glosses.tsv")) return Status::Ok();
    return ReadFileInto("glosses.tsv", kGlossShape, [this](const Row& r) {
      tables_.glosses.push_back(
          {r["han"], r["gloss"], r["kind"], r["note"], NewRow(r)});
    });
  }

  bool Exists(const std::string& file) const {
    std::error_code error;
    return fs::exists(fs::path(folder_) / file, error);
  }

  Status ReadFolderInto(const std::string& name, bool required,
                        const TableShape& shape,
                        const std::function<void(const Row&)>& add) {
    const fs::path folder = fs::path(folder_) / name;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
      if (!required) return Status::Ok();
      return Status::NotFound(folder.string() +
                              ": no such folder of lexicon tables");
    }
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      if (entry.path().extension() == ".tsv") {
        files.push_back(name + "/" + entry.path().filename().string());
      }
    }
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
      if (Status s = ReadFileInto(file, shape, add); !s.ok()) return s;
    }
    return Status::Ok();
  }

  Status ReadFileInto(const std::string& file, const TableShape& shape,
                      const std::function<void(const Row&)>& add) {
    const auto text = ReadFile((fs::path(folder_) / file).string());
    if (!text.ok()) return text.status();
    tables_.files.push_back(file);
    ReadTable(*text, file, shape, problems_, add);
    return Status::Ok();
  }

  RowId NewRow(const Row& row) {
    tables_.rows.push_back({static_cast<uint32_t>(tables_.files.size() - 1),
                            row.line(), row["source"]});
    return static_cast<RowId>(tables_.rows.size() - 1);
  }

  std::string folder_;
  std::vector<TableProblem>* problems_;
  Tables tables_;
};

// Rows of `upper` after those of `lower`, a later one with the same key
// instead of the earlier.
template <typename T, typename KeyOf>
void MergeRows(const std::vector<T>& lower, std::vector<T> upper,
               RowId row_offset, KeyOf key_of, std::vector<T>* merged) {
  std::map<decltype(key_of(upper[0])), T> by_key;
  for (const T& row : lower) by_key.insert_or_assign(key_of(row), row);
  for (T& row : upper) {
    row.row += row_offset;
    by_key.insert_or_assign(key_of(row), row);
  }
  for (auto& [key, row] : by_key) merged->push_back(std::move(row));
}

}  // namespace

std::string Describe(const TableProblem& problem) {
  const std::string place =
      problem.line == 0 ? problem.file
                        : fmt::format("{}:{}", problem.file, problem.line);
  return fmt::format("{}: {}: {}", place, problem.rule, problem.message);
}

TableProblem Tables::ProblemAt(RowId row, std::string rule,
                               std::string message) const {
  const RowOrigin& origin = rows[row];
  return {files[origin.file], origin.line, std::move(rule),
          std::move(message)};
}

Result<Tables> ReadTables(const std::string& folder,
                          std::vector<TableProblem>* problems) {
  return FolderReader(folder, problems).Read();
}

Tables MergeTables(const Tables& lower, const Tables& upper) {
  Tables merged;
  merged.files = lower.files;
  merged.files.insert(merged.files.end(), upper.files.begin(),
                      upper.files.end());
  merged.rows = lower.rows;
  for (RowOrigin origin : upper.rows) {
    origin.file += static_cast<uint32_t>(lower.files.size());
    merged.rows.push_back(std::move(origin));
  }
  const auto offset = static_cast<RowId>(lower.rows.size());
  MergeRows(lower.entities, upper.entities, offset,
            [](const EntityRow& r) { return r.id; }, &merged.entities);
  MergeRows(lower.names, upper.names, offset,
            [](const NameRow& r) {
              return std::make_tuple(r.entity, r.name, r.lang);
            },
            &merged.names);
  MergeRows(lower.tenures, upper.tenures, offset,
            [](const TenureRow& r) {
              return std::make_tuple(r.office, r.from, r.person);
            },
            &merged.tenures);
  MergeRows(lower.outlets, upper.outlets, offset,
            [](const OutletRow& r) { return r.outlet; }, &merged.outlets);
  MergeRows(lower.demonyms, upper.demonyms, offset,
            [](const DemonymRow& r) {
              return std::make_tuple(r.place, r.demonym, r.lang);
            },
            &merged.demonyms);
  MergeRows(lower.glosses, upper.glosses, offset,
            [](const GlossRow& r) {
              return std::make_tuple(r.han, r.gloss, r.kind);
            },
            &merged.glosses);
  MergeRows(lower.sources, upper.sources, offset,
            [](const SourceRow& r) { return r.id; }, &merged.sources);
  return merged;
}

}  // namespace normalize

// PackTables and UnpackTables: the tables inside a compiled lexicon, so that
// it can be layered over another, compared and exported again.
//
// Every list is its length and its items; every string its length and bytes;
// lengths are 32 bits, little-endian, and all of it is compressed. One pair of functions visits the fields
// of each row type in both directions.
#include <cstring>
#include <type_traits>

#include "normalize/base/compress.h"
#include "normalize/lexicon/tables.h"

namespace normalize {
namespace {

class Writer {
 public:
  void Visit(const std::string& text) {
    Visit(static_cast<uint32_t>(text.size()));
    out_ += text;
  }
  void Visit(uint32_t number) {
    out_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  template <typename T>
  void VisitList(const std::vector<T>& list) {
    Visit(static_cast<uint32_t>(list.size()));
    for (const T& item : list) Fields(*this, item);
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}
  void Visit(std::string& text) {
    uint32_t size = 0;
    Visit(size);
    if (size > in_.size()) return Fail();
    text.assign(in_.substr(0, size));
    in_.remove_prefix(size);
  }
  void Visit(uint32_t& number) {
    if (in_.size() < sizeof number) return Fail();
    std::memcpy(&number, in_.data(), sizeof number);
    in_.remove_prefix(sizeof number);
  }
  template <typename T>
  void VisitList(std::vector<T>& list) {
    uint32_t size = 0;
    Visit(size);
    // One by one: a damaged count takes no memory that the bytes do not fill.
    for (uint32_t i = 0; i < size && ok_; ++i) {
      if (in_.empty()) return Fail();
      Fields(*this, list.emplace_back());
    }
  }
  bool complete() const { return ok_ && in_.empty(); }

 private:
  void Fail() {
    ok_ = false;
    in_ = {};
  }
  std::string_view in_;
  bool ok_ = true;
};

template <typename Visitor, typename... Field>
void VisitAll(Visitor& visitor, Field&... fields) {
  (visitor.Visit(fields), ...);
}

template <typename V, typename Row>
void Fields(V& v, Row& r) {
  using T = std::remove_const_t<Row>;
  if constexpr (std::is_same_v<T, std::string>) {
    v.Visit(r);
  } else if constexpr (std::is_same_v<T, RowOrigin>) {
    VisitAll(v, r.file, r.line, r.source);
  } else if constexpr (std::is_same_v<T, EntityRow>) {
    VisitAll(v, r.id, r.type, r.label_en, r.label_zh, r.country, r.wikidata,
             r.note, r.region, r.body, r.seats, r.row);
  } else if constexpr (std::is_same_v<T, NameRow>) {
    VisitAll(v, r.entity, r.name, r.lang, r.strength, r.frame, r.reading,
             r.from, r.to, r.note, r.letter_case, r.row);
  } else if constexpr (std::is_same_v<T, TenureRow>) {
    VisitAll(v, r.office, r.person, r.from, r.to, r.capacity, r.note, r.row);
  } else if constexpr (std::is_same_v<T, DemonymRow>) {
    VisitAll(v, r.place, r.demonym, r.lang, r.note, r.row);
  } else if constexpr (std::is_same_v<T, GlossRow>) {
    VisitAll(v, r.han, r.gloss, r.kind, r.note, r.row);
  } else if constexpr (std::is_same_v<T, OutletRow>) {
    VisitAll(v, r.outlet, r.country, r.language, r.owner, r.note, r.row);
  } else {
    VisitAll(v, r.id, r.title, r.citation, r.licence, r.date, r.row);
  }
}

template <typename V, typename T>
void VisitTables(V& v, T& tables) {
  v.VisitList(tables.files);
  v.VisitList(tables.rows);
  v.VisitList(tables.entities);
  v.VisitList(tables.names);
  v.VisitList(tables.tenures);
  v.VisitList(tables.outlets);
  v.VisitList(tables.demonyms);
  v.VisitList(tables.glosses);
  v.VisitList(tables.sources);
}

// Every row must stand at a known place.
bool RowsAreKnown(const Tables& tables) {
  for (const RowOrigin& origin : tables.rows) {
    if (origin.file >= tables.files.size()) return false;
  }
  const auto known = [&](const auto& rows) {
    for (const auto& row : rows) {
      if (row.row >= tables.rows.size()) return false;
    }
    return true;
  };
  return known(tables.entities) && known(tables.names) &&
         known(tables.tenures) && known(tables.outlets) &&
         known(tables.demonyms) && known(tables.glosses) && known(tables.sources);
}

}  // namespace

std::string PackTables(const Tables& tables) {
  Writer writer;
  VisitTables(writer, tables);
  return Compress(writer.Take());
}

Result<Tables> UnpackTables(std::string_view packed) {
  const auto bytes = Decompress(packed);
  if (!bytes.ok()) {
    return Status::DataLoss("the tables inside the lexicon are damaged");
  }
  Reader reader(*bytes);
  Tables tables;
  VisitTables(reader, tables);
  if (!reader.complete() || !RowsAreKnown(tables)) {
    return Status::DataLoss("the tables inside the lexicon are damaged");
  }
  return tables;
}

}  // namespace normalize

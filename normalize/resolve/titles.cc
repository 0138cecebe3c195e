#include "normalize/resolve/titles.h"

#include <algorithm>

#include "normalize/resolve/title_names.h"
#include "normalize/text/fold.h"

namespace normalize {
namespace {

constexpr size_t kLongestMark = 96;  // bytes

struct CapacityWord {
  std::string_view word;
  Capacity capacity;
};

// Before a title, in the languages whose titles the lexicon has. Folded; a `*`
// at the end stands for any ending of inflection.
constexpr CapacityWord kCapacityWords[] = {
    {"former", Capacity::kFormer},     {"ex", Capacity::kFormer},
    {"late", Capacity::kFormer},       {"onetime", Capacity::kFormer},
    {"previous", Capacity::kFormer},   {"then", Capacity::kThen},
    {"acting", Capacity::kActing},     {"interim", Capacity::kActing},
    {"caretaker", Capacity::kActing},  {"incoming", Capacity::kDesignate},
    {"designate", Capacity::kDesignate}, {"nominee", Capacity::kDesignate},
    {"ehemalige*", Capacity::kFormer}, {"fruhere*", Capacity::kFormer},
    {"damalige*", Capacity::kThen},    {"designierte*", Capacity::kDesignate},
    {"ancien*", Capacity::kFormer},    {"expresidente", Capacity::kFormer},
    {"бывш*", Capacity::kFormer},      {"экс", Capacity::kFormer},
    {"тогдашн*", Capacity::kThen}};

constexpr CapacityWord kHanCapacityWords[] = {
    {"前", Capacity::kFormer},   {"原", Capacity::kFormer},
    {"时任", Capacity::kThen},   {"時任", Capacity::kThen},
    {"代理", Capacity::kActing}, {"署理", Capacity::kActing},
    {"候任", Capacity::kDesignate}, {"準", Capacity::kDesignate},
    {"전", Capacity::kFormer}};

constexpr size_t kLongestEnding = 6;  // bytes

bool IsFormOf(std::string_view word, std::string_view known) {
  if (!known.ends_with('*')) return word == known;
  known.remove_suffix(1);
  return word.starts_with(known) &&
         word.size() <= known.size() + kLongestEnding;
}

// Before a title they make another office of it: a deputy's, a shadow's.
constexpr std::string_view kLesserWords[] = {
    "vice",  "deputy", "assistant", "associate",       "under",
    "shadow", "junior", "vize",      "stellvertretende*", "заместител*",
    "вице"};
constexpr std::string_view kHanLesserWords[] = {"副", "助理", "影子"};

constexpr CapacityWord kCapacityEndings[] = {
    {"-elect", Capacity::kDesignate},
    {"-designate", Capacity::kDesignate},
    {" nominee", Capacity::kDesignate}};

// A place or body that a title can belong to.
struct Mark {
  ByteSpan span;
  EntityIndex entity;
};

class TitleFinder {
 public:
  explicit TitleFinder(const SpotInput& input)
      : in_(input), hits_(input.hits), around_(input.around) {}

  std::vector<Title> Run() {
    CollectTitles();
    for (Title& title : titles_) {
      Bind(&title);
      if (!title.offices.empty()) title.name = NameAt(in_, title);
    }
    return std::move(titles_);
  }

 private:
  // The places and bodies among the names of one hit.
  void AddMarks(const Hit& hit, std::vector<Mark>* marks) const {
    if (hit.kind == HitKind::kRead || hit.lowered) return;
    for (uint32_t i = 0; i < hit.count; ++i) {
      const uint32_t id = hits_.names[hit.first + i];
      const NameRecord& name = in_.lexicon.Name(id);
      const bool owner = (name.flags & kStrong) &&
                         (name.type == EntityType::kPlace ||
                          name.type == EntityType::kOrganization);
      if (name.origin == NameOrigin::kDemonym || owner) {
        marks->push_back({{hit.begin, hit.end}, name.entity});
      }
    }
  }

  // Hits are sorted by begin, so that only a window of them can end there.
  std::vector<Mark> MarksEndingAt(size_t end) const {
    std::vector<Mark> marks;
    const size_t from = end > kLongestMark ? end - kLongestMark : 0;
    for (auto hit = FirstHitAt(from);
         hit != hits_.hits.end() && hit->begin < end; ++hit) {
      if (hit->end == end) AddMarks(*hit, &marks);
    }
    return marks;
  }

  std::vector<Mark> MarksBeginningAt(size_t begin) const {
    std::vector<Mark> marks;
    for (auto hit = FirstHitAt(begin);
         hit != hits_.hits.end() && hit->begin == begin && marks.empty();
         ++hit) {
      AddMarks(*hit, &marks);
    }
    return marks;
  }

  std::vector<Hit>::const_iterator FirstHitAt(size_t begin) const {
    return std::lower_bound(
        hits_.hits.begin(), hits_.hits.end(), begin,
        [](const Hit& hit, size_t pos) { return hit.begin < pos; });
  }

  // Hits come by begin, longest first.
  void CollectTitles() {
    size_t covered = 0;
    for (const Hit& hit : hits_.hits) {
      if (!(hit.types & TypeBit(EntityType::kOffice))) continue;
      if (hit.kind == HitKind::kRead || hit.begin < covered) continue;
      Title title;
      bool strong = false;
      for (uint32_t i = 0; i < hit.count; ++i) {
        const uint32_t id = hits_.names[hit.first + i];
        const NameRecord& name = in_.lexicon.Name(id);
        if (name.type != EntityType::kOffice) continue;
        AddOffice(name, &title);
        strong |= (name.flags & kStrong) != 0;
      }
      if (title.offices.empty()) continue;
      title.span = title.office_words = {hit.begin, hit.end};
      title.bound = strong && title.offices.size() == 1;
      titles_.push_back(std::move(title));
      covered = hit.end;
    }
  }

  static void AddOffice(const NameRecord& name, Title* title) {
    const auto place = std::lower_bound(title->offices.begin(),
                                        title->offices.end(), name.entity);
    if (place != title->offices.end() && *place == name.entity) return;
    title->rows.insert(
        title->rows.begin() + (place - title->offices.begin()), name.row);
    title->offices.insert(place, name.entity);
  }

  void Bind(Title* title) {
    DropLesser(title);
    ReadCapacityBefore(title);
    BindBefore(title);
    DropLesser(title);
    ReadCapacityBefore(title);
    ReadCapacityAfter(title);
    BindAfter(title);
  }

  // "Deputy U.S. Trade Representative", "Vice Foreign Minister".
  void DropLesser(Title* title) const {
    const std::string_view before = in_.text.substr(0, title->span.begin);
    bool lesser = std::ranges::any_of(
        kHanLesserWords,
        [&](std::string_view word) { return before.ends_with(word); });
    if (before.ends_with(' ') || before.ends_with('-')) {
      const std::string folded = Fold(around_.WordBefore(before.size() - 1));
      lesser |= std::ranges::any_of(kLesserWords, [&](std::string_view known) {
        return IsFormOf(folded, known);
      });
    }
    if (lesser) title->offices.clear();
  }

  void ReadCapacityBefore(Title* title) {
    if (title->capacity != Capacity::kCurrent) return;
    const std::string_view before = in_.text.substr(0, title->span.begin);
    for (const auto& [word, capacity] : kHanCapacityWords) {
      if (!before.ends_with(word)) continue;
      title->capacity = capacity;
      title->span.begin -= word.size();
      return;
    }
    const size_t end =
        before.ends_with(' ') || before.ends_with('-') ? before.size() - 1
                                                       : before.size();
    if (end == before.size()) return;
    const std::string_view word = around_.WordBefore(end);
    const std::string folded = Fold(word);
    for (const auto& [known, capacity] : kCapacityWords) {
      if (!IsFormOf(folded, known)) continue;
      title->capacity = capacity;
      title->span.begin = word.data() - in_.text.data();
      return;
    }
  }

  void ReadCapacityAfter(Title* title) {
    const std::string_view after = in_.text.substr(title->span.end);
    for (const auto& [ending, capacity] : kCapacityEndings) {
      if (!after.starts_with(ending)) continue;
      title->capacity = capacity;
      title->span.end += ending.size();
      return;
    }
  }

  void BindBefore(Title* title) {
    const std::string_view before = in_.text.substr(0, title->span.begin);
    for (const std::string_view gap : {"'s ", "’s ", " ", ""}) {
      if (!before.ends_with(gap)) continue;
      const auto marks = MarksEndingAt(before.size() - gap.size());
      if (!marks.empty()) {
        KeepOfficesOf(marks, title);
        return;
      }
      // Somebody else's: "Ontario's trade representative".
      if (gap.size() > 1 && !title->bound) title->offices.clear();
      if (gap.size() > 1) return;
    }
  }

  void BindAfter(Title* title) {
    const std::string_view after = in_.text.substr(title->span.end);
    for (const std::string_view gap :
         {" of the ", " of ", " for ", " der ", " von ", " de la ", " de ",
          " du ", " des ", " "}) {
      if (!after.starts_with(gap)) continue;
      const auto marks = MarksBeginningAt(title->span.end + gap.size());
      if (!marks.empty()) {
        if (gap == " " && !HasOfficeOf(marks, *title)) return;
        KeepOfficesOf(marks, title);
        if (!title->offices.empty()) title->span.end = marks[0].span.end;
        return;
      }
      if (gap.starts_with(" of") && !title->bound) {
        title->offices.clear();  // president of a place not known here
        return;
      }
    }
  }

  bool BelongsTo(EntityIndex office, EntityIndex owner) const {
    const EntityRecord& record = in_.lexicon.Entity(office);
    if (record.body == owner) return true;
    const EntityRecord& place = in_.lexicon.Entity(owner);
    return place.type == EntityType::kPlace && place.country.length > 0 &&
           in_.lexicon.Text(place.country) ==
               in_.lexicon.Text(record.country);
  }

  bool BelongsToAny(EntityIndex office, const std::vector<Mark>& marks) const {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return BelongsTo(office, mark.entity);
    });
  }

  bool HasOfficeOf(const std::vector<Mark>& marks, const Title& title) const {
    return std::any_of(
        title.offices.begin(), title.offices.end(),
        [&](EntityIndex office) { return BelongsToAny(office, marks); });
  }

  void KeepOfficesOf(const std::vector<Mark>& marks, Title* title) const {
    std::vector<EntityIndex> offices;
    std::vector<RowId> rows;
    for (size_t i = 0; i < title->offices.size(); ++i) {
      if (!BelongsToAny(title->offices[i], marks)) continue;
      offices.push_back(title->offices[i]);
      rows.push_back(title->rows[i]);
    }
    // An organization before a title that is none of its offices is only a
    // neighbour, unless the title says nothing of its own owner.
    if (offices.empty() && title->bound) return;
    title->offices = std::move(offices);
    title->rows = std::move(rows);
    title->bound = true;
    for (const Mark& mark : marks) {
      title->span.begin = std::min(title->span.begin, mark.span.begin);
    }
  }

  const SpotInput& in_;
  const Hits& hits_;
  Surroundings& around_;
  std::vector<Title> titles_;
};

}  // namespace

std::vector<Title> FindTitles(const SpotInput& input) {
  return TitleFinder(input).Run();
}

}  // namespace normalize

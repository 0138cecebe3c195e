#include "normalize/normalizer.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "normalize/base/date.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/match/matcher.h"
#include "normalize/resolve/dateline.h"
#include "normalize/resolve/decide.h"
#include "normalize/resolve/metonymy.h"
#include "normalize/resolve/near_misses.h"
#include "normalize/resolve/offices.h"
#include "normalize/resolve/set_apart.h"
#include "normalize/resolve/spots.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/resolve/titles.h"
#include "normalize/resolve/unlisted.h"
#include "normalize/resolve/wording.h"
#include "normalize/text/language.h"

namespace normalize {
namespace {

constexpr size_t kMostAlternatives = 5;
constexpr double kLeastAlternative = 0.05;  // confidence worth telling
constexpr size_t kLargestText = 0xFFFFFFFF - 65536;

std::string ReadingNote(const Sense& sense) {
  if (sense.schemes & static_cast<SchemeSet>(Scheme::kPinyin)) {
    return "Hanyu Pinyin";
  }
  return sense.schemes & static_cast<SchemeSet>(Scheme::kWadeGiles)
             ? "Wade–Giles"
             : "Tongyong Pinyin";
}

// Makes the records of one document from its decisions.
class Annotator {
 public:
  Annotator(const Document& document, const Lexicon& lexicon,
            const NormalizerOptions& options)
      : doc_(document),
        file_(lexicon.file()),
        options_(options),
        around_(document.text),
        wording_(file_, options.profile, document.text, around_) {}

  Annotation Run() {
    SetLanguage();
    SetDate();
    if (doc_.text.size() > kLargestText) {
      out_.warnings.push_back("longer than 4 GiB: not analysed");
      return std::move(out_);
    }
    quotations_ = Quotations(doc_.text);
    const std::vector<ByteSpan> addresses = Addresses(doc_.text);
    const Hits hits = FindNames(
        file_, doc_.text,
        {out_.lang, options_.chunk_bytes, options_.threads}, doc_.body_begin);
    const SpotInput input{file_,   doc_.text, out_.lang, Date().first,
                          around_, addresses, hits};
    std::vector<Spot> spots = MakeSpots(input);
    const std::vector<Title> titles = FindTitles(input);
    const auto bodies = ApplyOffices(input, Date(), titles, &spots);
    AddNearMisses(input, &spots);
    const std::vector<Spot> decided = Decide(
        input, std::move(spots), bodies, options_.profile.min_confidence);
    out_.mentions.reserve(decided.size());
    for (const Spot& spot : decided) AddMention(spot);
    out_.unlisted = FindUnlisted(input, titles, out_.mentions);
    return std::move(out_);
  }

 private:
  void SetLanguage() {
    out_.lang = doc_.lang.empty() ? DetectLanguage(Body())
                                  : CanonicalLanguage(doc_.lang);
    // "zh" alone does not tell which characters the labels should have.
    if (out_.lang == "zh") {
      const std::string detected = DetectLanguage(Body());
      out_.lang = PrimaryLanguage(detected) == "zh" ? detected : "zh-Hans";
    }
    label_lang_ = options_.profile.label_lang.empty()
                      ? out_.lang
                      : CanonicalLanguage(options_.profile.label_lang);
  }

  void SetDate() {
    if (!doc_.date.empty() && ParseDate(doc_.date)) {
      out_.date = doc_.date;
      out_.date_from = "metadata";
      return;
    }
    if (!doc_.date.empty()) {
      out_.warnings.push_back("the date `" + doc_.date +
                              "` is no ISO date and is not used");
    }
    if (const auto dateline = FindDateline(Body(), out_.lang)) {
      out_.date = *dateline;
      out_.date_from = "dateline";
    }
  }

  std::string_view Body() const {
    return std::string_view(doc_.text).substr(doc_.body_begin);
  }

  DateInput Date() const {
    const auto range = ParseDate(out_.date);
    return range ? DateInput{range->first, range->last} : DateInput{};
  }

  void AddMention(const Spot& spot) {
    const Sense& best = spot.senses[0];
    Mention& mention = out_.mentions.emplace_back();
    mention.span = spot.span;
    mention.surface = spot.span.In(doc_.text);
    mention.method = best.method;
    mention.confidence = Confidence(best.score);
    if (OverlapsAny(quotations_, spot.span)) mention.flags.push_back("in-quote");
    const NameRecord& name = file_.Name(best.name);
    if (spot.decided) {
      Candidate chosen = CandidateOf(best);
      mention.entity = chosen.entity;
      mention.label = chosen.label;
      mention.type = chosen.type;
      mention.evidence = std::move(chosen.evidence);
      AddFrame(name, &mention);
      wording_.Choose(best.name, &mention);
      AddTitleFlags(best, &mention);
      if (Known(best.entity).is_seat && IsMetonym(doc_.text, spot.span)) {
        mention.flags.push_back("metonym");
      }
    } else if (spot.contradiction) {
      mention.method = Method::kContradiction;
      mention.flags.push_back("contradiction");
    } else if (spot.tie) {
      mention.flags.push_back("undecided");
    }
    AddAlternatives(spot, &mention);
  }

  static void AddTitleFlags(const Sense& sense, Mention* mention) {
    const Features f = sense.features;
    if (f & (kTitleNear | kTitleFaint | kTitleUnknown)) {
      mention->flags.push_back("name-mismatch");
    } else if (f & kGivenMismatch) {
      mention->flags.push_back("given-name-mismatch");
    }
    if (f & kUndated) mention->flags.push_back("undated");
  }

  void AddFrame(const NameRecord& name, Mention* mention) {
    const std::string_view frame = file_.Text(name.frame);
    if (frame.empty()) return;
    mention->flags.push_back(frame);
    out_.cues.push_back({mention->span, mention->surface, frame,
                         file_.RowName(name.row), mention->entity});
  }

  void AddAlternatives(const Spot& spot, Mention* mention) {
    const Senses& senses = spot.senses;
    const size_t first = spot.decided ? 1 : 0;
    const size_t last = std::min(senses.size(), first + kMostAlternatives);
    for (size_t i = first; i < last; ++i) {
      // An undecided mention always tells its likeliest sense.
      if (i > 0 && Confidence(senses[i].score) < kLeastAlternative) break;
      mention->alternatives.push_back(CandidateOf(senses[i]));
    }
  }

  Candidate CandidateOf(const Sense& sense) {
    const EntityRecord& entity = file_.Entity(sense.entity);
    Candidate candidate;
    candidate.entity = file_.Text(entity.id);
    candidate.label = Known(sense.entity).label;
    candidate.type = TypeName(entity.type);
    candidate.method = sense.method;
    candidate.confidence = Confidence(sense.score);
    candidate.evidence = EvidenceOf(sense);
    return candidate;
  }

  std::vector<Evidence> EvidenceOf(const Sense& sense) const {
    const NameRecord& name = file_.Name(sense.name);
    std::vector<Evidence> evidence;
    evidence.reserve(sense.title.empty() ? 1 : 3);
    if (sense.features & kReadForm) {
      evidence.push_back({"reading", {}, name.row,
                          ReadingNote(sense) + " of " +
                              std::string(file_.Text(name.text))});
    } else if (sense.method != Method::kOffice &&
               sense.method != Method::kContradiction) {
      evidence.push_back({"name", {}, name.row, {}});
    }
    if (!sense.title.empty()) {
      evidence.push_back({"title", sense.title, sense.title_row, {}});
      evidence.push_back({"tenure", {}, sense.tenure_row,
                          sense.features & kUndated
                              ? "at some time: the text has no date"
                              : "at the time of the text"});
    }
    if (sense.features & kBodyOfTitle) {
      evidence.push_back({"office", {}, kNoRow, "a title of this body stands in the text"});
    }
    if (sense.features & kCountryBefore) evidence.push_back({"country", {}, kNoRow, {}});
    if (sense.features & kDefinedHere) evidence.push_back({"definition", {}, kNoRow, {}});
    if (!sense.antecedent.empty()) {
      evidence.push_back({"antecedent", sense.antecedent, kNoRow, {}});
    }
    return evidence;
  }

  // What a text asks of an entity each time that it names it.
  struct KnownEntity {
    std::string_view label;
    bool is_seat = false;  // of a government
  };
  const KnownEntity& Known(EntityIndex entity) {
    const auto [place, fresh] = known_.try_emplace(entity);
    if (fresh) {
      place->second = {file_.LabelIn(entity, label_lang_),
                       IsSeatOfGovernment(file_.LabelIn(entity, "en"))};
    }
    return place->second;
  }

  const Document& doc_;
  const LexiconFile& file_;
  const NormalizerOptions& options_;
  Surroundings around_;
  Wording wording_;
  std::vector<ByteSpan> quotations_;
  std::string label_lang_;
  std::unordered_map<EntityIndex, KnownEntity> known_;
  Annotation out_;
};

// Appends edits to a rewriting, in order.
class Editor {
 public:
  explicit Editor(std::string_view text) : text_(text) {}

  void Replace(ByteSpan span, std::string_view wording) {
    if (span.begin < done_) return;
    out_.text.append(text_, done_, span.begin - done_);
    const size_t begin = out_.text.size();
    out_.text += wording;
    out_.edits.push_back({span, {begin, out_.text.size()}});
    done_ = span.end;
  }

  Rewritten Finish() {
    out_.text.append(text_, done_);
    return std::move(out_);
  }

 private:
  std::string_view text_;
  size_t done_ = 0;
  Rewritten out_;
};

}  // namespace

struct Normalizer::Impl {
  std::shared_ptr<const Lexicon> lexicon;
  NormalizerOptions options;
};

Normalizer::Normalizer(std::shared_ptr<const Lexicon> lexicon,
                       NormalizerOptions options)
    : impl_(std::make_unique<const Impl>(
          Impl{std::move(lexicon), std::move(options)})) {}

Normalizer::~Normalizer() = default;

Annotation Normalizer::Annotate(const Document& document) const {
  return Annotator(document, *impl_->lexicon, impl_->options).Run();
}

Rewritten Normalizer::Rewrite(const Document& document,
                              const Annotation& annotation) {
  Editor editor(document.text);
  for (const Mention& mention : annotation.mentions) {
    if (!mention.rewrite) continue;
    const ArticleEdit article = ArticleBefore(document.text, mention);
    if (!article.span.empty()) editor.Replace(article.span, article.wording);
    editor.Replace(mention.span, mention.replacement);
    const ByteSpan possessive = BarePossessiveAfter(document.text, mention);
    if (!possessive.empty()) {
      editor.Replace(possessive, std::string(possessive.In(document.text)) + "s");
    }
  }
  return editor.Finish();
}

const Lexicon& Normalizer::lexicon() const { return *impl_->lexicon; }
const NormalizerOptions& Normalizer::options() const {
  return impl_->options;
}

}  // namespace normalize

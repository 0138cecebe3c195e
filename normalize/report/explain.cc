#include "normalize/report/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "normalize/report/preview.h"

namespace normalize {
namespace {

constexpr std::string_view kIndent = "    ";

std::string Range(const ByteSpan& span) {
  return fmt::format("bytes {}-{}", span.begin, span.end);
}

// What a kind of evidence says. Kinds that are plain words stay.
std::string_view KindForPeople(std::string_view kind) {
  static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"title", "the title beside the name:"},
      {"tenure", "who held that office"},
      {"antecedent", "this text names the same one as"},
      {"country", "the country right before it is the right one"},
      {"definition", "this text defines the short form"},
      {"name", "a name in the lexicon"},
      {"reading", "a romanization"}};
  for (const auto& [known, words] : kWords) {
    if (kind == known) return words;
  }
  return kind;
}

// Writes one document; `style_` and `lexicon_` are needed everywhere.
class Explainer {
 public:
  Explainer(const Document& document, const Lexicon& lexicon,
            const Profile& profile, const Style& style, std::string* out)
      : document_(document),
        lexicon_(lexicon),
        profile_(profile),
        style_(style),
        out_(*out) {}

  void Write(const Annotation& annotation, const Rewritten& rewritten) {
    WriteFacts(annotation);
    for (const Mention& mention : annotation.mentions) WriteMention(mention);
    for (const Cue& cue : annotation.cues) WriteCue(cue);
    if (annotation.mentions.empty()) Line("no name of the lexicon found");
    for (const std::string& warning : annotation.warnings) {
      Line(Marked(style_.notice, "warning: " + Printable(warning), style_));
    }
    if (!rewritten.edits.empty()) WriteResult(rewritten);
  }

 private:
  void Line(std::string_view text) { out_.append(text).append("\n"); }
  void Detail(std::string_view name, std::string_view text) {
    out_.append(kIndent);
    out_ += Marked(style_.faint, fmt::format("{:<11}", name), style_);
    Line(text);
  }

  void WriteFacts(const Annotation& annotation);
  void WriteMention(const Mention& mention);
  void WriteDecided(const Mention& mention);
  void WriteCue(const Cue& cue);
  void WriteEvidence(const std::vector<Evidence>& list);
  void WriteCandidate(const Candidate& candidate);
  void WriteResult(const Rewritten& rewritten);
  std::string WhyKept(const Mention& mention) const;
  std::string Describe(const Evidence& evidence) const;

  const Document& document_;
  const Lexicon& lexicon_;
  const Profile& profile_;
  const Style& style_;
  std::string& out_;
};

void Explainer::WriteFacts(const Annotation& annotation) {
  const std::string date =
      annotation.date.empty()
          ? "unknown (--date tells it)"
          : fmt::format("{} ({})", annotation.date, annotation.date_from);
  Line(Marked(style_.faint,
              fmt::format("language {}, date {}, profile {}",
                          annotation.lang.empty() ? "unknown" : annotation.lang,
                          date, profile_.name),
              style_));
}

void Explainer::WriteMention(const Mention& mention) {
  Line("");
  Line(InContext(document_, mention, style_));
  Detail("where", Range(mention.span));
  mention.decided()
      ? WriteDecided(mention)
      : Detail("undecided", Marked(style_.notice,
                                   "no candidate is certain enough, the text "
                                   "is left as it is",
                                   style_));
  for (const std::string_view flag : mention.flags) Detail("flag", flag);
  WriteEvidence(mention.evidence);
  for (const Candidate& candidate : mention.alternatives) {
    WriteCandidate(candidate);
  }
}

void Explainer::WriteDecided(const Mention& mention) {
  Detail("means", fmt::format("{} ({}, {})", mention.label, mention.entity,
                              mention.type));
  Detail("by", fmt::format("{}, confidence {:.2f}", MethodName(mention.method),
                           mention.confidence));
  if (mention.rewrite) {
    Detail("becomes", Printable(mention.replacement));
  } else {
    Detail("kept", WhyKept(mention));
  }
}

// The first rule of the profile that keeps a linked name as it stands.
std::string Explainer::WhyKept(const Mention& mention) const {
  const auto& kept = profile_.keep_types;
  if (mention.surface == mention.label) return "is the canonical name";
  if (std::find(kept.begin(), kept.end(), mention.type) != kept.end()) {
    return fmt::format("the profile keeps names of type {}", mention.type);
  }
  if (mention.confidence < profile_.min_rewrite_confidence) {
    return fmt::format("the profile rewrites from {:.2f} on",
                       profile_.min_rewrite_confidence);
  }
  return "the profile keeps this form";
}

std::string Explainer::Describe(const Evidence& evidence) const {
  std::string text(KindForPeople(evidence.kind));
  if (evidence.span) {
    text += fmt::format(" \"{}\" ({})",
                        Printable(evidence.span->In(document_.text)),
                        Range(*evidence.span));
  }
  if (!evidence.note.empty()) text += ": " + Printable(evidence.note);
  if (evidence.row == kNoRow) return text;
  text += fmt::format(", {}", lexicon_.RowName(evidence.row));
  const std::string_view source = lexicon_.RowSource(evidence.row);
  return source.empty() ? text : text + fmt::format(" [{}]", source);
}

void Explainer::WriteEvidence(const std::vector<Evidence>& list) {
  for (const Evidence& evidence : list) Detail("because", Describe(evidence));
}

void Explainer::WriteCandidate(const Candidate& candidate) {
  Detail("candidate",
         fmt::format("{} ({}, {}), {} {:.2f}", candidate.label,
                     candidate.entity, candidate.type,
                     MethodName(candidate.method), candidate.confidence));
  for (const Evidence& evidence : candidate.evidence) {
    Detail("", "  " + Describe(evidence));
  }
}

void Explainer::WriteCue(const Cue& cue) {
  Line("");
  Line(Marked(style_.notice, Printable(cue.surface), style_));
  Detail("where", Range(cue.span));
  Detail("cue", fmt::format("{}, rule {}", cue.cue, cue.rule));
  if (!cue.target.empty()) Detail("about", cue.target);
}

void Explainer::WriteResult(const Rewritten& rewritten) {
  Line("");
  Line(Marked(style_.heading, "rewritten:", style_));
  out_ += rewritten.text;
  if (!rewritten.text.ends_with('\n')) Line("");
}

}  // namespace

void AppendExplanation(const Document& document, const Annotation& annotation,
                       const Rewritten& rewritten, const Lexicon& lexicon,
                       const Profile& profile, const Style& style,
                       std::string* out) {
  Explainer(document, lexicon, profile, style, out)
      .Write(annotation, rewritten);
}

}  // namespace normalize

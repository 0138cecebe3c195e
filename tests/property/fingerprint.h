// An annotation as text, to be compared: everything but the rows that evidence
// names, whose numbers depend on the order of the tables.
#ifndef NORMALIZE_TESTS_PROPERTY_FINGERPRINT_H_
#define NORMALIZE_TESTS_PROPERTY_FINGERPRINT_H_

#include <iomanip>
#include <sstream>
#include <string>

#include "normalize/annotation.h"

namespace normalize::test {

inline std::string Fingerprint(const Annotation& annotation) {
  std::ostringstream out;
  out << std::setprecision(17) << annotation.lang << " " << annotation.date
      << " " << annotation.date_from << "\n";
  const auto print_evidence = [&](const std::vector<Evidence>& list) {
    for (const Evidence& evidence : list) {
      out << " " << evidence.kind << "(" << evidence.note;
      if (evidence.span) {
        out << "@" << evidence.span->begin << "-" << evidence.span->end;
      }
      out << ")";
    }
  };
  for (const Mention& m : annotation.mentions) {
    out << m.span.begin << "-" << m.span.end << " " << m.surface << " = "
        << m.entity << " " << m.label << " " << m.type << " "
        << MethodName(m.method) << " " << m.confidence << " " << m.rewrite
        << " [" << m.replacement << "]";
    for (const auto flag : m.flags) out << " #" << flag;
    print_evidence(m.evidence);
    for (const Candidate& c : m.alternatives) {
      out << "\n  or " << c.entity << " " << c.label << " "
          << MethodName(c.method) << " " << c.confidence;
      print_evidence(c.evidence);
    }
    out << "\n";
  }
  for (const Cue& cue : annotation.cues) {
    out << "cue " << cue.span.begin << " " << cue.surface << " " << cue.cue
        << " " << cue.target << "\n";
  }
  for (const std::string& warning : annotation.warnings) {
    out << "warning " << warning << "\n";
  }
  return out.str();
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_PROPERTY_FINGERPRINT_H_

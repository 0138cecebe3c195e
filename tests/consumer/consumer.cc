// Opens what was installed and rewrites a sentence.
#include <normalize/lexicon.h>
#include <normalize/normalizer.h>
#include <normalize/profile.h>

#include <iostream>
#include <utility>

int main() {
  const std::string data = DATA_DIR;
  auto lexicon = normalize::Lexicon::Open(data + "/default.nlex");
  auto profile = normalize::LoadProfile(data + "/profiles/default.toml");
  if (!lexicon.ok() || !profile.ok()) {
    std::cerr << lexicon.status().message() << profile.status().message()
              << "\n";
    return 2;
  }
  normalize::NormalizerOptions options;
  options.profile = *profile;
  const normalize::Normalizer normalizer(*lexicon, options);
  normalize::Document document;
  document.text = "Jensen Huang landed in Taipei.\n";
  const auto annotation = normalizer.Annotate(document);
  std::cout << normalize::Normalizer::Rewrite(document, annotation).text;
  return 0;
}

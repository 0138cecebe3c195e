#include "normalize/framing/phrase_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/framing/word_forms.h"

namespace normalize {
namespace {

// Between the words of a phrase: a space, a hyphen, an apostrophe.
constexpr size_t kLongestGap = 3;

bool Joins(std::string_view gap) {
  return gap.size() <= kLongestGap &&
         gap.find_first_of(".,;:!?\"()") == std::string_view::npos;
}

std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

std::vector<std::string> FoldedForms(std::string_view lang,
                                     std::string_view word) {
  std::vector<std::string> forms = WordForms(lang, word);
  for (std::string& form : forms) form = FoldToken(form);
  return forms;
}

std::vector<uint64_t> HashesOf(const std::vector<std::string>& folded) {
  std::vector<uint64_t> hashes;
  for (const std::string& form : folded) hashes.push_back(TokenHash(form));
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

void PhraseTable::Add(std::string_view lang, std::string_view cell, size_t id) {
  while (!cell.empty()) {
    const size_t bar = std::min(cell.find('|'), cell.size());
    AddPhrase(lang, cell.substr(0, bar), id);
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
}

void PhraseTable::AddPhrase(std::string_view lang, std::string_view phrase,
                            size_t id) {
  const std::vector<Token> tokens = TokensOf(phrase);
  if (tokens.empty()) return;
  const auto index = static_cast<uint32_t>(phrases_.size());
  Phrase added{id, {}};
  std::vector<WordFilter::Forms> words;
  for (const Token& token : tokens) {
    words.push_back(FoldedForms(lang, token.In(phrase)));
  }
  for (size_t i = 1; i < words.size(); ++i) {
    added.rest.push_back(HashesOf(words[i]));
  }
  for (const uint64_t hash : HashesOf(words[0])) {
    by_first_[hash].push_back(index);
  }
  if (words.size() == 1) {
    filter_.Add(words[0]);
  } else {
    filter_.Add(words[0], words[1], words.size());
  }
  phrases_.push_back(std::move(added));
}

size_t PhraseTable::EndOf(const Phrase& phrase, std::string_view text,
                          const std::vector<Token>& tokens, size_t at) {
  if (at + phrase.rest.size() >= tokens.size()) return 0;
  for (const Forms& forms : phrase.rest) {
    const Token& before = tokens[at];
    const Token& word = tokens[++at];
    if (!std::binary_search(forms.begin(), forms.end(), word.hash) ||
        !Joins(text.substr(before.end, word.begin - before.end))) {
      return 0;
    }
  }
  return tokens[at].end;
}

void PhraseTable::AddMatches(std::string_view text, const Tokens& tokens,
                             std::vector<Match>* matches) const {
  for (size_t i = 0; i < tokens.size(); ++i) {
    const auto found = by_first_.find(tokens[i].hash);
    if (found == by_first_.end()) continue;
    for (const uint32_t index : found->second) {
      const size_t end = EndOf(phrases_[index], text, tokens, i);
      if (end == 0) continue;
      matches->push_back({phrases_[index].id, {tokens[i].begin, end}});
    }
  }
}

std::vector<PhraseTable::Match> PhraseTable::Find(std::string_view text) const {
  std::vector<Match> matches;
  if (by_first_.empty()) return matches;
  Tokens tokens;
  for (size_t from = 0; from < text.size();) {
    const ByteSpan stretch = filter_.NextStretch(text, from);
    from = stretch.end;
    tokens.clear();
    Tokenize(text, static_cast<uint32_t>(stretch.begin),
             static_cast<uint32_t>(stretch.end), &tokens);
    AddMatches(text, tokens, &matches);
  }
  return matches;
}

}  // namespace normalize

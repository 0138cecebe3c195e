// The lexicon and the text that tests share when any will do.
#include "tests/support/tiny_lexicon.h"

namespace normalize::test {

const TinyTables& SampleTables() {
  static const TinyTables tables = {
      .entities = R"(
        id | type | label_en | label_zh | country | region
        apple | organization | Apple | 苹果 | US |
        arm | organization | Arm |  | UK |
        china | place | China | 中国 | CN | CN
        commerce-secretary | office | Commerce Secretary | 商务部长 | US |
        donald-trump | person | Donald Trump | 唐纳德·特朗普 | US |
        howard-lutnick | person | Howard Lutnick | 霍华德·卢特尼克 | US |
        janet-li | person | Janet Li | 李伟 | SG |
        jensen-huang | person | Jensen Huang | 黄仁勋 | US |
        kim-jong-un | person | Kim Jong-un | 金正恩 | KP |
        li-wei | person | Li Wei | 李维 | CN |
        nvidia | organization | Nvidia | 英伟达 | US |
        sanae-takaichi | person | Sanae Takaichi | 高市早苗 | JP |
        taiwan | place | Taiwan | 台湾 | TW | TW
        the-times | outlet | The Times |  | UK |
        tsmc | organization | TSMC | 台积电 | TW |
        tsai-ing-wen | person | Tsai Ing-wen | 蔡英文 | TW |
        united-states | place | United States | 美国 | US | US
        xi-jinping | person | Xi Jinping | 习近平 | CN |
      )",
      .names = R"(
        entity | name | lang | strength | frame | case
        apple | Apple Inc. | en | strong |  |
        arm | Arm | en | weak |  | exact
        jensen-huang | Jen-Hsun Huang | en | strong |  |
        kim-jong-un | 김정은 | ko | strong |  |
        nvidia | NVDA | und | weak |  |
        sanae-takaichi | 髙市早苗 | ja | strong |  |
        taiwan | Taiwan, China | en | strong | sovereignty-formula |
        taiwan | China's Taiwan | en | strong | sovereignty-formula |
        taiwan | 中国台湾 | zh-Hans | strong | sovereignty-formula |
        donald-trump | Трамп | ru | strong |  |
        donald-trump | Trump | en | strong |  |
        donald-trump | トランプ | ja | strong |  |
        the-times | Thunderer News | en | strong |  |
        tsmc | Taiwan Semiconductor Manufacturing Co. | en | strong |  |
        united-states | US | en | strong |  |
        united-states | U.S. | en | strong |  |
        united-states | United States of America | en | strong |  |
      )",
      .tenures = R"(
        office | person | from | capacity
        commerce-secretary | howard-lutnick | 2025-02-21 | holder
      )",
  };
  return tables;
}

std::string SampleText() {
  return
      "TAIPEI, Nov. 4, 2025 -- Huang Renxun, head of NVIDIA, met Commerce "
      "Secretary Howard Lut-\nnick in Taiwan, China. “The U.S. and Taiwan, "
      "China and Japan,” said Hwang. Jen-Hsun Huang’s visit to Apple’s shop "
      "kept Xi Jin-ping and Ts'ai Ying-wen at arm’s length. Gao Shi Zao Miao, "
      "Li Wei and a Trump aide read The Times, TSMC (TSM) said. US EXPORTS "
      "RISE.\n黄仁勋在中国台湾会见了習近平和高市早苗。 黃仁勳表示。"
      "Трампом и Трампа 김정은은 트럼프 トランプ氏 Nvidias Chef.\n"
      "http://www.nvidia.com/Trump @Trump #Taiwan Jensen Huang Jensen Huang\n";
}

}  // namespace normalize::test

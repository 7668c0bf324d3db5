import { foldedNameOf, matchKeysOf } from '../../src/modules/persons/person-name.rules.ts';

/** A surname with what the product stores to find it by. */
interface BenchSurname {
  n: number;
  surname: string;
  folded: string;
  sounds: string[];
}

const beginnings = (
  'Wolken Zonne Regen Sterren Nevel Hagel Dooi Avond Morgen Wind Schemer Donder Rijp Mist Storm Maan Hemel Vorst Lucht ' +
  'Dauw Bliksem Schaduw Licht Kou Zomer Winter Herfst Lente Nacht Middag Vloed Eb Golf Duinen Heide Klaver Varen Linden'
).split(' ');
const endings = (
  'veld brug hof dam kamp steeg horst meer burg dijk berg bos beek man ma stra sen s akker poel rijk huis laan wijk dorp ' +
  'zijl woude hoek kant mans'
).split(' ');
const prefixes = ['', '', '', '', '', 'van ', 'van der ', 'de ', 'van den '];

/** Made-up Dutch surnames, more than a thousand of them. */
export const surnames: readonly BenchSurname[] = beginnings
  .flatMap((beginning) => endings.map((ending) => `${beginning}${ending}`))
  .map((name, n) => {
    const surname = `${prefixes[n % prefixes.length] ?? ''}${name}`;
    const keys = matchKeysOf({ surname, birthDate: null });
    return {
      n,
      surname,
      folded: foldedNameOf({ surname, givenNames: '' }),
      sounds: keys.filter((key) => !key.includes(' ')),
    };
  });

/** Ordinary given names. */
export const givenNames = (
  'Adil Ahmed Ali Angelo Anton Ayoub Bart Bilal Bram Brahim Cem Daan Danny Dave Dennis Deniz Dylan Emre Erik Farid Ferdi ' +
  'Frank Gerard Gino Hakan Hamza Hassan Henk Ibrahim Ilias Ivo Jamal Jan Jason Jayden Jeffrey Jeroen Jesse Johan Jordy ' +
  'Karim Kees Kenan Kevin Khalid Lars Luuk Maikel Marco Marek Mark Mehmet Michiel Milan Mohamed Murat Nabil Naoufal Nick ' +
  'Omar Otto Patrick Pawel Peter Piotr Quincy Rachid Raoul Remco Ricardo Richard Rik Robin Roland Ruben Said Samir Sander ' +
  'Sem Sergio Soufiane Stefan Steven Thijs Thomas Tim Tomasz Willem Yassin Youssef Anna Aylin Bianca Chantal Daniela Eva ' +
  'Fatima Ingrid Jolanda Kim Latifa Maria Monique Naomi Petra Romy Samira Sandra Saskia Wendy Yasmina Zeynep'
).split(' ');

import type { Language } from '../../model/language.ts';
import type { NewcomerWords } from '../islands/newcomer-data.ts';

/** What the site says to someone who is new: the tour of the guide, and the mode « Je débute ». */
export const newcomerWords: Readonly<Record<Language, NewcomerWords>> = {
  fr: {
    backup: 'Mon renfort',
    tour: 'La visite',
    place: '{n} sur {m}',
    next: 'Suivant',
    before: 'Précédent',
    end: 'Quitter la visite',
    done: 'Terminer',
    beNew: 'Je débute : tout expliquer à chaque étape',
    example: 'Voir une étape où quelqu’un décide',
    cards: [
      {
        about: 'say',
        title: 'La phrase à dire',
        text: 'Le plus grand texte de l’étape se dit tel quel, à voix haute. Un mot souligné de points se remplit : touchez-le.',
      },
      {
        about: 'avoid',
        title: 'Ce qu’il vaut mieux taire',
        text: 'Sous « Évitez », les mots et les gestes qui rallument la colère. « Pourquoi » s’ouvre quand vous avez le temps.',
      },
      {
        about: 'ways',
        title: 'La suite, sous le pouce',
        text: 'Choisissez ce qui se passe devant vous. Essayez : la visite vous suit. Au clavier, les chiffres 1 à 9 choisissent.',
      },
      {
        about: 'back',
        title: 'Revenir sans rien perdre',
        text: 'Retour mène à l’étape d’avant ; ce que vous avez coché ou écrit reste. Rien n’est jamais trop vite choisi.',
      },
      {
        about: 'safety',
        title: 'La sécurité d’abord',
        text: 'Toujours à la même place : une touche, et le numéro à appeler s’affiche avec ce qu’il faut faire. Sans question.',
      },
      {
        about: 'discreet',
        title: 'Si l’on voit votre écran',
        text: 'Le mode discret remplace ce que l’autre ne doit pas lire par des titres neutres. Une touche pour l’activer ou l’arrêter.',
      },
      {
        about: 'role',
        title: 'Ce que je peux décider',
        text: 'Dites votre rôle là où quelqu’un décide : le guide répond « Je peux décider » ou « Je dois demander à », avec qui appeler.',
      },
      {
        about: 'note',
        title: 'La note du dossier',
        text: 'Le chemin, vos notes et les promesses, à copier ou à imprimer. Rien n’est envoyé ; tout s’efface au plus tard en fin de service.',
      },
      {
        about: 'views',
        title: 'La même fiche, trois vues',
        text: 'Guide pour agir, Arbre pour comprendre l’ensemble, Fiche pour le papier. Les raccourcis, en haut de l’écran, rouvrent cette visite.',
      },
    ],
  },
  en: {
    backup: 'My backup',
    tour: 'The tour',
    place: '{n} of {m}',
    next: 'Next',
    before: 'Previous',
    end: 'Leave the tour',
    done: 'Done',
    beNew: 'I’m new: explain everything at each step',
    example: 'See a step where somebody decides',
    cards: [
      {
        about: 'say',
        title: 'The sentence to say',
        text: 'The largest text of the step is said aloud as it stands. A word underlined with dots is to be filled in: press it.',
      },
      {
        about: 'avoid',
        title: 'What is better left unsaid',
        text: 'Below “Avoid” are the words and gestures that stir anger up again. “Why” opens when you have the time.',
      },
      {
        about: 'ways',
        title: 'What comes next, under the thumb',
        text: 'Choose what is happening in front of you. Try it: the tour follows you. On a keyboard, the digits 1 to 9 choose.',
      },
      {
        about: 'back',
        title: 'Back, and nothing is lost',
        text: 'Back leads to the step before; what you ticked or wrote stays. No choice is ever made too soon.',
      },
      {
        about: 'safety',
        title: 'Safety first',
        text: 'Always in the same place: one tap, and the number to call is there with what to do. No question asked.',
      },
      {
        about: 'discreet',
        title: 'If somebody sees your screen',
        text: 'Discreet mode puts neutral titles in place of what the other person should not read. One tap turns it on or off.',
      },
      {
        about: 'role',
        title: 'What I may decide',
        text: 'Say your role where somebody decides: the guide answers “I can decide” or “I must ask”, with whom to call.',
      },
      {
        about: 'note',
        title: 'The note of the case',
        text: 'The path, your notes and the promises, to copy or to print. Nothing is sent; all is gone at the end of the shift at the latest.',
      },
      {
        about: 'views',
        title: 'One playbook, three views',
        text: 'Guide to act, Tree to see the whole, Sheet for paper. The keyboard shortcuts, at the top of the screen, open this tour again.',
      },
    ],
  },
};

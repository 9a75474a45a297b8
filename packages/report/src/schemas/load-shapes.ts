/**
 * The shapes of documents and their JSON Schemas. They are made with a library that takes a while to load, so
 * they are loaded when they are asked for; everything else needs their types only.
 */
export const loadShapes = () => import('../shapes/index.ts');
